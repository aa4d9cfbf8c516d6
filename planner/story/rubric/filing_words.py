"""The words by which a story is filed: sure ones stand for a stage or an area alone, hints need a second.

Ours; what the three areas hold follows the first article (see `bands.json`). A table, not a model: change it
beside its tests. Terms are written as `lexicon` reads them, with commas between.
"""

from planner.plan.fields.terms import LifecycleStage, SkillArea

Mark = LifecycleStage | SkillArea
Words = tuple[tuple[str, ...], tuple[str, ...]]


def _words(sure: str, hints: str) -> Words:
    return _terms(sure), _terms(hints)


def _terms(listed: str) -> tuple[str, ...]:
    return tuple(" ".join(term.split()) for term in listed.split(","))


STAGE_WORDS: dict[Mark, Words] = {
    LifecycleStage.COLLECTION: _words(
        """
        data collection, ingest*, instrumented, event (log*|stream*), telemetry, crawl*, data
        contract*, data pipeline*, feature pipeline*, feature store*, data source*, backfill*,
        schema change*, collected (data|examples|samples|logs|clicks|calls|images), sampled
        (data|examples|logs|calls|traffic|images), data vendor*, upstream (feed*|table*)
        """,
        """
        collect(s|ed|ing)?, log(s|ged), upstream, dataset*, data set*, sensor*, feeds?, schema*,
        consent*, sampl(ed|ing)
        """,
    ),
    LifecycleStage.LABELLING: _words(
        """
        annotat*, inter annotator*, ground truth, gold(en)? (set|label*), relabel*, raters,
        mislabel*, label (noise|quality|error*|audit*), label*ing guideline*, adjudicat*, weak
        supervision, active learning, double label*, hand label*
        """,
        "label*, tagged, reviewers, human review*, guideline*, clinicians, moderators",
    ),
    LifecycleStage.TRAINING: _words(
        """
        retrain*, fine tun*, training (set|data|run|runs|job|jobs|pipeline|window|cost*|time),
        hyperparameter*, overfit*, class imbalance, learning rate, distil*, epochs, transfer
        learning, training serving skew, feature engineering, loss function
        """,
        """
        train(s|ed|ing)?, weights, features, gradient boost*, checkpoint*, embedding*,
        architecture*, class weights
        """,
    ),
    LifecycleStage.VALIDATION: _words(
        """
        validation (set|data|slice*|gate*), hold ?out*, held out, backtest*, back test*, offline
        eval*, cross validat*, a/b test*, shadow (mode|traffic|run*|deploy*|model), confusion
        matrix, regression (test*|suite), eval (set|suite|harness), calibrat*, per slice, by slice,
        red team*, release gate*, evaluation (set|suite|gate*), false (positive|negative|alarm)
        rate*, precision (and|against|versus|vs) recall, precision at, recall at
        """,
        """
        validat*, evaluat*, test set*, benchmark*, precision, recall, auc, f1, accuracy,
        experiment*, slices?, gates?, false positive*, false negative*, tested, test suite*
        """,
    ),
    LifecycleStage.DEPLOYMENT: _words(
        """
        canary*, blue[/ ]green, roll(ed|ing)? back, rollback*, rollout*, roll(ed|ing)? out, feature
        flag*, kill switch*, model registry, traffic split*, latency budget*, staged release*,
        ramp(ed)? (up|to|from), serving (stack|cost*|path|fleet|latency)
        """,
        """
        deploy*, ship(s|ped)?, launch*, release[ds]?, in production, went live, serving, endpoint*,
        autoscal*, p95, p99, latency, traffic
        """,
    ),
    LifecycleStage.MONITORING: _words(
        """
        drift (monitor*|alert*|detect*|check*|dashboard*|alarm*), population stability, paged,
        pager, slos?, error budget*, post ?mortem*, on call, observability, time to detect*, data
        quality (check*|alert*|monitor*), monitor(ed|ing|s)? (of|for|on|the)
        """,
        """
        monitor*, alert(s|ed|ing)?, alarm*, dashboard*, incident*, drift*, trac(es|ing), logging,
        anomal*, outage*, spiked, weekly report*, slas?, psi
        """,
    ),
}

AREA_WORDS: dict[Mark, Words] = {
    SkillArea.INFERENCE: _words(
        """
        cost per (request|query|call|inference|prediction|token|answer|scan|document|image|minute)*,
        quanti[sz]*, int8, int4, fp16, fp8, bf16, 4 bit, 8 bit, batching, kv cache, batch size*,
        dynamic batch*, gpu (spend|cost*|hours|cluster*|utili*|bill*|budget*|fleet), prompt cach*,
        semantic cach*, response cach*, speculative decoding, inference cost*, serving cost*, 1.000
        (request|query|call|inference|token|answer|scan|document)*, small(er)? model*, distil*,
        tokens (per|a) second, compute cost*, model routing
        """,
        """
        gpus?, cach(e|es|ed|ing), tokens, inference, latency, p95, p99, throughput, prun(ed|ing),
        batch(ed|es)?, autoscal*, spot instances, tensorrt, onnx, vllm, milliseconds, serving,
        compute
        """,
    ),
    SkillArea.FLYWHEEL: _words(
        """
        flywheel*, feedback loop*, active learning, hard (examples|negatives|cases), fed
        (back|into), feeds (back|into), thumbs (up|down), human in the loop, implicit feedback, user
        (corrections|edits|overrides), corrections (fed|feed|flow|go|went), closed the loop
        """,
        """
        feedback, corrections, overrides, clicks, retrain*, relabel*, training set*, edge cases,
        production data, labels from, new examples, weekly labels, user ratings
        """,
    ),
    SkillArea.OBSERVABILITY: _words(
        """
        observability, drift (monitor*|alert*|detect*|check*|dashboard*|alarm*), slos?, population
        stability, error budget*, time to detect*, mean time to*, paged, per slice
        (metric*|monitor*|alert*|dashboard*), data quality (check*|alert*|monitor*)
        """,
        """
        monitor*, alert(s|ed|ing)?, alarm*, dashboard*, trac(es|ing), logging, anomal*, on call,
        incident*, drift*, uptime, availability, reliab*, post ?mortem*, false alarm*, outage*, psi
        """,
    ),
}
