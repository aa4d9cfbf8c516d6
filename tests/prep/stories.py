"""Three full stories and a thin one: those of the sample at length. The lexicon reads them as own."""

from planner.model_inputs import NO_DAY, load_sample
from planner.plan import Story
from tests import lexicon

LEXICON = lexicon.LEXICON.of_plan(load_sample(NO_DAY))

ROLLBACK = Story(
    id="y1",
    title="Canary rollback",
    situation="Our fraud model scored 40 million card payments a month for small shops.",
    signal="On day two of the canary an alert showed false positives rising from 0.8 % to 2.1 %.",
    root_cause="I traced it to a stale feature: the new pipeline filled shop age with zero.",
    decision=(
        "I decided to roll back within the hour rather than patch the feature in place. "
        "We weighed blue-green, but it would have doubled serving cost."
    ),
    fix="We added a validation gate on feature drift per slice and retrained on the repaired data set.",
    result="False positives fell from 2.1 % to 0.6 %, and churn of shops from 4 % to 3 % a month.",
    cost="The rollback cost us $120k of missed fraud over two days; the gate adds 30 ms of latency at p95.",
    lesson="Since then no model ships without a slice report that the on-call engineer has signed.",
)
GPU = Story(
    id="y2",
    title="GPU spend",
    situation="Our support bot answered 3 million requests a month and its adoption grew 12 % a month.",
    signal="Cost per request rose from $0.021 to $0.034 and the bill passed $100k a month.",
    root_cause="Profiling showed that batches ran a quarter full, because each tenant had its own queue.",
    decision=(
        "I chose INT8 quantisation with shared batching instead of a smaller model: "
        "accuracy fell 0.3 points, which customers did not notice in the pilot."
    ),
    fix="We merged the queues, calibrated INT8 on 5,000 labelled tickets and watched p99 latency.",
    result="GPU spend fell 20 %, from $100k to $80k a month, and margin rose 4 points.",
    cost="It took two engineers six weeks, and p99 latency grew from 400 ms to 450 ms.",
    lesson="I now ask for cost per request before accuracy.",
)
LABELS = Story(
    id="y3",
    title="Label loop",
    situation="We bet that merchants would tag refunds if it saved time: the market had no tool.",
    signal="Retention of the pilot dropped from 80 % to 61 % when labels went stale.",
    root_cause="Annotators lagged by nine weeks, so the training set missed the new return policy.",
    decision="I decided on a feedback loop over buying labels, and cut the rules engine for it.",
    fix="Corrections by users became labels each night, and retraining time fell from 9 weeks to 5 days.",
    result="Weekly active merchants grew from 31 % to 44 %, and revenue of the segment by $1.2M a year.",
    cost="The loop cost $90k a year and one analyst; we gave up 1 point of precision in the first month.",
    lesson="A model without a loop is a snapshot.",
)
THIN = Story(id="y4", title="Scripts", situation="Wrote Python scripts to clean training data.")
FULL = (ROLLBACK, GPU, LABELS)
