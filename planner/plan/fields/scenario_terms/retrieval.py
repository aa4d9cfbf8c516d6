"""Fields of a cost scenario on what a query needs besides the model: retrieval, search, people."""

from typing import Annotated

from planner.plan.fields.scenario_terms.described import count, price, share, times
from planner.plan.schema.about import Group

RETRIEVAL = Group.RETRIEVAL

EmbedTokens = Annotated[float, count("Tokens embedded, a query", RETRIEVAL, "The question, to search with.")]
EmbedMonth = Annotated[
    float, count("Tokens embedded anew, a month", RETRIEVAL, "Of the documents, whatever the traffic.")
]
PriceEmbed = Annotated[
    float | None, price("Price, a million tokens embedded", RETRIEVAL, "Of the embedding.")
]
ReadUnits = Annotated[float, count("Read units, a query", RETRIEVAL, "Of the vector store.")]
PriceReads = Annotated[float | None, price("Price, a million read units", RETRIEVAL, "Of the vector store.")]
StoredGb = Annotated[float, count("Vectors stored, GB", RETRIEVAL, "In the vector store.", high=1e9)]
PriceGb = Annotated[float | None, price("Price, a GB stored a month", RETRIEVAL, "In the vector store.")]
StoreMinimum = Annotated[
    float, price("Vector store, at least a month", RETRIEVAL, "The plan's minimum for reads and storage.")
]
RerankTokens = Annotated[
    float,
    count("Tokens reranked, a query", RETRIEVAL, "The question and all candidates that it is read with."),
]
PriceRerank = Annotated[
    float | None, price("Price, a million tokens reranked", RETRIEVAL, "Of the reranker.")
]
SearchCalls = Annotated[float, count("Search calls, a query", RETRIEVAL, "File or web search.", high=10_000)]
PriceSearch = Annotated[float | None, price("Price, a thousand search calls", RETRIEVAL, "Of the search.")]
Reviewed = Annotated[
    float, share("Reviewed by a person", RETRIEVAL, "Share of all queries; often the largest cost.")
]
ReviewMinutes = Annotated[
    float | None, times("Minutes, a review", RETRIEVAL, "Of the person's time.", low=0, high=10_000)
]
ReviewHour = Annotated[
    float | None, price("Price, an hour of review", RETRIEVAL, "With all that the person costs.")
]
