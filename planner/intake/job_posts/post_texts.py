"""Posts as texts, from a file, a saved page, a board's JSON or pasted text."""

import logging

from planner.intake.documents.errors import DocumentError
from planner.intake.documents.html_text import html_text
from planner.intake.documents.markup import RawText, tokens
from planner.intake.documents.reading import read_document
from planner.intake.documents.text_bytes import decoded
from planner.intake.job_posts.board_json import PostText, posts_of_json
from planner.intake.tables.bounds import Progress, no_progress

log = logging.getLogger(__name__)

LINKED_DATA = "application/ld+json"
NO_POST = "it is JSON without a job post. Save the page of the post, or copy its text."


def post_texts(data: bytes, name: str, progress: Progress = no_progress) -> tuple[PostText, ...]:
    """Return the posts of a file; one of a page or a document. DocumentError says why there is none."""
    head = data[:1_024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith((b"{", b"[")) and not head.startswith(b"{\\rtf"):
        return posts_of_text(decoded(data)[0], name)
    if head[:15].lower().startswith((b"<!doctype html", b"<html")):
        return (_page(decoded(data)[0], name),)
    return (PostText("", read_document(data, name, progress).text),)


def posts_of_text(text: str, name: str = "the clipboard") -> tuple[PostText, ...]:
    """Return the posts of pasted text: of JSON those in it, of HTML or plain words one."""
    start = text.lstrip("\ufeff \t\r\n")[:20].lower()
    if start.startswith(("{", "[")):
        posts = posts_of_json(text.lstrip("\ufeff"), name)
        if not posts:
            raise DocumentError(name, NO_POST)
        return posts
    if start.startswith(("<!doctype html", "<html")):
        return (_page(text, name),)
    return (PostText("", text),)


def _page(source: str, name: str) -> PostText:
    """Return a page's post: what the page keeps for search engines goes before its own words."""
    linked = [part.text for part in tokens(source) if isinstance(part, RawText) and part.type == LINKED_DATA]
    seen = html_text(source, name).text
    for script in linked:
        try:
            posts = posts_of_json(script, name)
        except DocumentError as error:  # the words of the page are read all the same
            log.info("linked data of “%s” is broken", name, exc_info=error)
            continue
        if posts:
            return PostText(posts[0].title, f"{posts[0].text}\n\n{seen}")
    return PostText("", seen)
