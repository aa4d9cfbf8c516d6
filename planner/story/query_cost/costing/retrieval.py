"""What an answer needs besides the model: embedding, a vector store, reranking, search, and people."""

from planner.plan import Scenario

MILLION, THOUSAND = 1e6, 1e3
MINUTES = 60.0  # of an hour


def reads(scenario: Scenario) -> float:
    """Return what the vector store takes for the reads of an answer."""
    return scenario.read_units * (scenario.price_reads or 0.0) / MILLION


def retrieval_answer(scenario: Scenario) -> float:
    """Return what is looked up for an answer that is not kept: embedding, reads, reranking and search."""
    embedding = scenario.embed_tokens * (scenario.price_embed or 0.0) / MILLION
    reranking = scenario.rerank_tokens * (scenario.price_rerank or 0.0) / MILLION
    search = scenario.search_calls * (scenario.price_search or 0.0) / THOUSAND
    return embedding + reads(scenario) + reranking + search


def retrieval_month(scenario: Scenario, answers: float) -> float:
    """Return what a month takes whatever the traffic; `answers`: those that read from the vector store.

    Documents embedded anew, vectors stored, and what the store's minimum leaves beyond reads and storage.
    """
    embedded = scenario.embed_month * (scenario.price_embed or 0.0) / MILLION
    stored = scenario.stored_gb * (scenario.price_gb or 0.0)
    used = stored + answers * reads(scenario)
    return embedded + stored + max(0.0, scenario.store_minimum - used)


def people(scenario: Scenario) -> float:
    """Return what the people cost who review answers, a query."""
    hour = (scenario.review_hour or 0.0) / MINUTES
    return scenario.reviewed * (scenario.review_minutes or 0.0) * hour
