"""The words by which a story shows what it holds: failure, cause, choice, price; and what only sounds so.

Ours, as a table to be changed beside its tests; terms as in `lexicon`, with commas between them. A sign is no
point yet: `reading` says who did it, and whether it happened.
"""

from enum import StrEnum


class Sign(StrEnum):
    """What words can stand for."""

    DECIDED = "a decision"
    ACTED = "an act of one's own"
    REFRAINED = "what was left undone"
    BUILT = "something built"
    WEAK = "taking part"
    BROKE = "a failure"
    ADMITTED = "a failure of one's own"
    OBSERVED = "how it was seen"
    CAUSE = "a cause"
    FIX = "a fix"
    GOOD_METRIC = "a measure that should rise"
    BAD_METRIC = "a measure that should fall"
    RESEARCH = "a measure of the model alone"
    UP = "a rise"
    DOWN = "a fall"
    WORSE = "a turn for the worse"
    BETTER = "a turn for the better"
    ALTERNATIVE = "an alternative"
    NO_MODEL = "no model"
    REASON = "a reason"
    TRADE = "a price paid"
    COST = "a cost"
    EMPATHY = "a cost to engineers"
    BUZZWORD = "a buzzword"
    TOOL = "a tool"
    HEADCOUNT = "people managed"
    CONTRAST = "a contrast"


_TERMS: dict[Sign, str] = {
    Sign.DECIDED: """
        decid*, chose, choose, chosen, opted, opt for, picked, made the call, my call, my decision, my
        choice, the decision was mine, took the decision, killed, cancelled, canceled, stopped, pulled the
        plug, pushed back, push back, refused, said no, vetoed, turned down, rejected, insisted,
        overruled, held back, held the, held off, paused, postponed, delayed, switched off, turned off,
        rolled back, roll back, reverted, froze, threw out, prioriti*ed, deprioriti*ed, argued for, argued
        against, argued that, bet on, made the case, went with, settled for, called off, ruled out, drew
        the line, limited, capped, went back to, gave up, scrapped, dropped, shelved, sunset, retired,
        declined, stayed with, kept the, kept it, undid, accepted, switched, recommended, advised against,
        walked away, blocked the launch, traded, stop, approved only, lowered nothing, turned the, took *
        off, weighed, selected, determined that, concluded, convinced, persuaded, set recall, set
        precision, set the threshold, tuned the threshold, called it off, drop, threw (it|them|that) out,
        blocked, killing, refusing, rejecting, choosing, cancelling, stayed, stuck with, stick with, kept
        the old, did not move, I left, I kept, passed on (it|that|them|both|all),
        my pick, my vote, my veto,
        ended (the|our), terminated, my (condition|proposal|answer|vote|advice|verdict) was,
        my (counter proposal|counter offer|recommendation|choice|suggestion|position|plan) was
    """,
    Sign.ACTED: """
        traced, found, noticed, saw, spotted, pulled, split, measured, tested, cut, cutting, reduced,
        reducing, replaced, replacing, moved, moving, routed, added, rewrote, redesigned, introduced,
        shipped, launched, negotiated, ran, calculated, showed, asked for, asked why, priced, relabel*,
        retrained, fixed, batched, pruned, cached, changed, removed, simplified, restored, put, kept,
        spent, paid, bought, sold, sent, took, identified, discovered, diagnosed, investigated, isolated,
        reproduced, audited, sampled, interviewed, raised, lowered, lifted, saved, saving, halved,
        doubled, tripled, shortened, narrowed, proved, rebuilt, migrated, disabled, rerouted, redirected,
        had INT8, sat with, went through, increased, improved, decreased, optimi*ed, eliminated, mapped,
        modelled, modeled, estimated, computed, grew, brought, trimmed, unblocked, consolidated,
        downgraded, renegotiated, scoped, I had (the|them|it|our|all|each|every|one|two), I got the, fed,
        dug, quantised, quantized, quantising, quantizing
    """,
    Sign.BUILT: """
        built, wrote, implement*, developed, created, configured, deployed, set up, designed, integrated,
        containeri*ed, orchestrated, automated, cleaned, prepared, maintained, trained, labeled, labelled,
        made, programmed, coded, installed, engineered, architected, established, delivered, produced,
        scripted, processed, fine tuned, ran
    """,
    Sign.WEAK: """
        used, using, utili*ed, utili*ing, leverag*, worked, helped, supported, assisted, managed, led,
        responsible for, ensured, coordinated, aligned, facilitated, participated, contributed, oversaw,
        directed, supervised, championed, spearheaded, drove, fostered, communicated, presented,
        collaborated, involved in, experience with, familiar with, work with, part of, relayed, forwarded,
        passed on, escalated, scheduled, tracked, owned the backlog
    """,
    Sign.BROKE: """
        broke, broken, breaks, fail, failed, failing, fails, failure*, outage*, incident*, crash*, bug,
        bugs, wrong, misread*, drifted, drifting, stale, leaked, leaking, leak, leakage, corrupt*,
        overfit*, mislabel*, missed, went wrong, invented, hallucinat*, too slow, timeout*, timed out,
        overcharg*, disagreed, late, complain*, bias, biased, could not, couldn't, cannot keep, mistake*,
        underestimat*, mispric*, overran, abandon*, false positive*, false alarm*, false accusation*,
        chargeback*, overr(ode|ide|ides|idden), unread, blocked each other, went down, blew up, stall*,
        silently, twice, junk, misfir*, double count*, duplicat*, skew*, mismatch*, cold start*, flood*,
        churned, left because, did not use, ignored, was down, off by, losing, lost, wasted, burn*, error*
        (was|were), worse, degrad*, misrout*, misclassif*, unusable, unsafe, did not work, out of memory,
        overload*, backlog*, gamed, exploit*, breach*, problem*, issue*, collapsed, dead, regressed,
        regressing, regressions, a regression, went to zero, slipped through, let
        (it|them|that|this|him|her) slip, threw away, ran (short|out), fell short,
        stopped (opening|using|reading|trusting), useless, cried wolf, never reached,
        never (used|opened|read),
        out of date, outdated, too (many|much|high|low|long|often|late|few|slowly), drift
        (in|of|had|was|went|since), drift incident*, sent * wrong, the wrong, nobody
        (knew|noticed|used|had|saw), no one (knew|noticed|used|had|saw), bad
        (release|model|batch|data|labels|deploy|images|scores|update)
    """,
    Sign.ADMITTED: """
        I was wrong, my mistake, my fault, I own, I had (ignored|missed|assumed|signed|approved|pushed), I
        should have, I underestimated, I misjudged, I assumed, I overlooked, on me, we had not, we had
        only, nobody had, no one had, we had missed, I missed, we were wrong, we missed, I ignored, my
        own, we should have, our mistake, I had not, I failed, we failed, I did not see, we never, I
        never, I had been, we underestimated, we assumed, our fault, I learned the hard, my oversight, my
        error, let (it|them|that|this) slip, I let, my design, I apologi*ed, we apologi*ed,
        I(['’]d| had) (signed|approved|missed|assumed|ignored|pushed|set|left|forgotten|picked|chosen),
        I(['’]d| had) (told|promised|asked for it|skipped|trusted|believed|taken|waved|sold|tuned|copied),
        at my (request|insistence|suggestion|order), on my (order|watch|advice|approval|word), it was me,
        (approved|signed off|signed|set|chosen|written|fitted|requested|specified) by (me|us),
        (I|we) (didn['’]t|did not|hadn['’]t) (check|look|ask|test|notice|think|know|catch|question),
        (I|we) (didn['’]t|did not) (measure|read|verify|listen|realise|realize), (I|we) hadn['’]t
    """,
    Sign.OBSERVED: """
        showed, shows, noticed, saw, spotted, alert*, paged, flagged, revealed, detected, monitor*,
        dashboard*, complained, reported, first sign, looked at, discovered, found, sampled, phone call*,
        caught,
        (log|logs|data|tickets|numbers) said, I could see, we could see, side by side, session log*,
        measured, a/b test*, blind test, complaints, tickets, identified, split
        (it|them|the), pulled the, log showed, logs showed, holdout, shadow, replay, we see, I see, test,
        crossed, hit, came in at, audited, the audit, an audit
    """,
    Sign.CAUSE: """
        because, due to, caused by, root cause*, traced, turned out, the cause, came from, stemm* from,
        the reason, culprit, as a result of, overwritten, overwrote, never been, learn(t|ed) from,
        guessed from,
        the (slow|weak|broken|missing|bad) (part|piece|link|bit) was, were behind, where it had no, leaking
        in, since the, thanks to a, driven by, had no, had started, was fed, were fed, counted, no longer,
        only tested, had not seen, never seen, dropping, was dropping, arrived, missing from, it was the,
        caused, led to, triggered by, explained by, from one, when the, which meant, trained only on,
        trained on, after (a|an|the) (change|deploy|deployment|release|migration|update|import|launch|back
        fill|upgrade|switch|rename|rollout), after (a|an|the) * (change|deploy|deployment|release|migratio
        n|update|import|launch|backfill|upgrade|switch|rename|rollout)
    """,
    Sign.FIX: """
        rolled back, roll back, rolling back, rollback, revert*, retrain*, patched, fixed, fix, added,
        add, backfill*, relabel*, recalibrat*, disabled, switched off, turned off, replac*, moved to,
        moving to, switched, switching, took * offline, pinned, cached, prun*, went back to, undid,
        restored, froze, capped, limited, routed, rerouted, introduc*, removed, rewrote, rebuilt, since
        then, blocked, turned * off, put a, put it, gate, guardrail*, canary, pulled, holdout, threshold,
        reindex*, turned the, split, paid * to, stopped, stop, set a, versioned, batched, batching,
        autoscal*, back to (the|our|my) *, shipped,
        implement*, instead, cut, dropped, asked for, took refunds, trigger based,
        distill*, redone, redid, corrected, repaired, quantis*, quantiz*
    """,
    Sign.GOOD_METRIC: """
        accura*, precision, recall, conversion*, revenue, retention, ctr, click through*, adoption, f1,
        auc, uptime, availability, satisfaction, nps, csat, throughput, margin*, coverage, containment,
        engagement, activation, sales, orders, completion, likes, upsell, approval*, renewal*,
        utili*ation, yield, hit rate, win rate, success rate, fill rate, relevance, quality, ndcg, map,
        bleu, rouge, score, usage, users, signups, profit, active users, resolution, deflection, attach
        rate, basket, bookings, lift, agreement
    """,
    Sign.BAD_METRIC: """
        latency, cost*, spend, spending, bill, bills, churn, complaint*, error*, drift, false positive*,
        false negative*, false alarm*, ticket*, downtime, returns, chargeback*, mape, wer, word error
        rate, loss, losses, refund*, wait, waits, override*, misread*, skips, stock outs, stockouts,
        abandonment, escalation*, delay*, incident*, outage*, alerts, transfers, defects, time to, lead
        time, rework, backlog, duplicates, p50, p90, p95, p99, hours, response time*, load time*,
        retraining time, fees, fraud, fee, bounce, no shows, stops, late orders, zero result*, handle
        time, handling time, rmse, mae, memory, gpu*, compute, invoice*, cancellation*, empty kilomet*,
        waste, scrap, rollback time, time, edits, gap, tokens, review*, hallucinat*, price, trips
    """,
    Sign.RESEARCH: """
        accura*, precision, recall, f1, auc, roc, bleu, rouge, perplexity, loss, map, mape, wer, rmse,
        mae, ndcg, iou, benchmark*, parameters, epochs, validation score, r2, log loss, top 1, top 5, mrr,
        eer, word error rate, model quality, performance, detection rate, hit@*, exact match, mse, gini
    """,
    Sign.UP: """
        rose, climb*, jump*, spik*, increas*, grew, doubled, doubling, tripled, surg*, crept, balloon*,
        went up, shot up, soared, exploded, up, rising, reached, quadrupled, gained, higher, more, lifted,
        raised, run high, ran * high
    """,
    Sign.DOWN: """
        fell, drop*, declin*, slip*, sank, tanked, decreas*, went down, came down, plung*, halv*, shrank,
        down, falling, lower*, reduc*, cut, cutting, sav*, less, fewer, lost, shorten*, trimm*, eliminat*,
        come down
    """,
    Sign.WORSE: """
        degrad*, deteriorat*, worsen*, collapsed, tanked, plung*, spik*, surg*, balloon*, exploded,
        regress*, crept, blew up, suffer*, went wrong, got worse, drifted
    """,
    Sign.BETTER: """
        improv*, recover*, came back, better, optimi*ed, gain, gains, boost*, enhanc*
    """,
    Sign.ALTERNATIVE: """
        instead of, instead, rather than, weighed, weighing, versus, vs, considered, compared,
        alternative*, option*, ruled out, rejected, decided against, turned down, pushed back, said no,
        opted, in favo*r of, would have, could have, wanted, had planned, first choice, against the,
        objection*, over faster, over more, stayed with, not worth, worth it, either, the easy, the
        obvious, tempt*, advised against, resisted, traded, unlike, as opposed to, over seats, over
        bundling, trade off between, debat*, for the smaller, the smaller, the cheaper, the simpler,
        recommended, proposed, argued for, argued against, feared, over blue green, over canary, over
        retraining, preferred, to (pick|choose) (from|between), came first, (could|might) have ended,
        (two|three) (ways|options|choices|candidates), by the bigger, against (my|our|their|his|her),
        protest*
    """,
    Sign.NO_MODEL: """
        rule, rules, rule table, heuristic*, look up, lookup, decision tree, moving average, regex*, by
        hand, human review, no model, without a model, without the model, without model, without ml, not a
        model, killed the model, baseline, logistic regression, table, checklist, synonym file, template*,
        threshold, manual review, not rank, not to use, no ml, model off, simple model, simpler model,
        smaller model, small model, threw out the, not need a model, if else, hard coded, one way,
        keyword*, static, sql query, fixed, off for, linear, than a new model, than a model, over a new
        model, over a bigger model, take the model, took the, without a new model, without retraining,
        without a bigger model, without training, no new model, not the model, not a better model, a
        person
        (reads|read|checks|checked|reviews|reviewed|approves|approved|decides|decided|looks|looked), a
        human (reads|read|checks|checked|reviews|reviewed|approves|approved|decides|decided), spreadsheet
    """,
    Sign.REASON: """
        because, since, so that, as the, given, to save, to avoid, to protect, to keep, in order, meant,
        means, would have, is worth, was worth, not worth, for the price, the reason, so we, so I, which
        would, could not, was enough, were enough, was only, where
    """,
    Sign.TRADE: """
        gave up, giving up, give up, given up, at the cost of, at the price of, for the price of, the
        price was, the price is, in exchange, traded, trading, trade off was, sacrific*, accepted,
        accepting, accept, at the expense, in return, cost us, it cost, costs us, cost one, which cost,
        that cost, loses us, we lost, we lose, worth it, not worth, the downside, lived with, live with,
        slower, worse, longer, despite, not happy, of the cost, of the gain, we did not buy, in turn, the
        catch, resisted, objected, feared, offset, outweigh*, more expensive, extra * is, pays for,
        against * saved, paid for, meant, lose, losing, negative return, trade off of, trading off, had
        planned, would have (cost|needed|taken|doubled|gone|left|lost|raised|meant|added|eaten|required),
        is the price, are the price, price:, let that, let the, negative roi, at no serving cost,
        (needed|needs|took|takes) * (more|extra|longer), takes (them|us|him|her),
        we pay with, lost some, hated, grumbl*, knowing (we|I|it|that) would
    """,
    Sign.COST: """
        cost*, spend, spending, bill, price*, fee, fees, expensive, cheap*, saved, saving*, saves,
        margin*, revenue, refund*, payback, roi, money, dollars, euros, budget for, compute, gpu hours,
        gpu spend, losses, profit*, invoice for, worth, economics, paid, no * cost, no extra cost
    """,
    Sign.EMPATHY: """
        on call, paged, gpu, gpus, compute, latency, memory, throughput, engineer* time, engineer* hours,
        sprint*, weeks of work, days of work, week of work, day of work, cold start*, batch*, retraining
        time, pager, maintain, tech debt, technical debt, toil, servers, tokens, cache, cached, inference,
        training bill, retrain*, p95, p99, engineer weeks, engineering hours, engineering weeks, someone
        has to, somebody has to, at night, int8, fp16, autoscal*, serving, rollback, training time,
        feature store, storage, quantis*, quantiz*
    """,
    Sign.BUZZWORD: """
        leverag*, scalab*, robust*, state of the art, cutting edge, synerg*, holistic*, seamless*, best in
        class, world class, end to end, ai powered, ai driven, data driven, mlops, ci/cd, best practice*,
        innovat*, transformati*, next gen*, revolution*, paradigm*, ecosystem*, drive value, drove impact,
        drive impact, unlock*, empower*, game chang*, cross functional, stakeholder alignment, actionable
        insight*, agile, thought leader*, democrati*, harness*, utili*ed, utili*ing, spearhead*, proven
        track record, results oriented, results driven, user centric, customer centric, impactful,
        excellence, culture of, continuous improvement, fast paced, passionate, strategic, vision,
        advanced, big data, genai, agentic, llms, deep learning, machine learning algorithms, digital,
        value proposition, maximi*, maximum impact, significant improvement*, intelligent, smart
        solution*, enterprise grade, mission critical, responsible ai, championed, foster*, optimi*ing,
        streamlin*, solutions, high impact, rag, industry leading, leading, key metrics, positive
        feedback, collaborat*, dynamic, deep dive*, ai first, ai native, production grade, production
        ready, at scale, evangeli*, stakeholders, dna, comprehensive, hand in hand, instrumental,
        navigat*, framework,
        my (ability|passion*|expertise|leadership|dedication|commitment|skill*|drive|track record)
    """,
    Sign.TOOL: """
        python, sql, spark, airflow, kubernetes, k8s, docker, tensorflow, pytorch, sagemaker, vertex,
        mlflow, kubeflow, grafana, prometheus, tableau, looker, kafka, dbt, snowflake, bigquery, aws, gcp,
        azure, databricks, langchain, jira, pandas, scikit learn, sklearn, hugging face, openai, gpt,
        llama, bert, xgboost, terraform, jenkins, github actions, ray, triton, vllm, excel, scripts,
        dashboards, notebooks, dags, pinecone, snorkel, hadoop, numpy, keras, rllib, ros, weaviate, redis,
        elasticsearch, power bi, confluence, pipelines, queries, etl, user stories, roadmaps, backlog,
        prds, apis, model registry, feature store, neural network*, reports, presentation*, wandb, faiss,
        lambda, ci/cd, script, dashboard, notebook, pipeline, labelbox, opencv, spacy, claude, bedrock
    """,
    Sign.HEADCOUNT: """
        team of, team members, direct reports, headcount, reporting to me, squads, people team, engineers,
        data scientists, analysts, contractors, vendors, annotators, executives, developers, designers,
        departments, stakeholders, person team, staff, people, pms, budget, org, organisation,
        organization, field teams, time zones, offices, reports, researchers, squad, pods, teams,
        engineer, interns, hires, members
    """,
    Sign.CONTRAST: """
        but, while, though, although, however, yet, against, even though, despite, versus, whereas, except
    """,
}

WORDS: dict[Sign, tuple[str, ...]] = {
    sign: tuple(" ".join(term.split()) for term in terms.split(",")) for sign, terms in _TERMS.items()
}
"""The terms by sign."""
