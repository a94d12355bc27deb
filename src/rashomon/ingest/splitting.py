"""What is taken in → the reports in it, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rashomon.errors import InputError, NotText, TooLarge
from rashomon.ingest.columns import Columns
from rashomon.ingest.detection import Detected, detect
from rashomon.ingest.encoding import in_utf8
from rashomon.ingest.formats import SINGLE, Format, charset
from rashomon.ingest.limits import DEEPEST, MAIL_LIMIT, raw_limit
from rashomon.ingest.resource import Resource
from rashomon.ingest.source import BROKEN, Source, broken
from rashomon.model.capture import Metadata, Part, PartFormat, Unreadable

Parts = Iterator[Part | Unreadable]
WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Splitting:
    """How something is split: the columns of tables, where it was fetched from, and how many archives it lies in."""

    columns: Columns | None = None
    fetched_from: str | None = None
    depth: int = 0


def split(resource: Resource, columns: Columns | None = None) -> Parts:
    """The reports in a resource, each held in memory alone, and what cannot be read, with its reason; raises nothing."""
    fetched_from = resource.address if resource.address.startswith(WEB) else None
    return split_source(Source.of(resource), Splitting(columns, fetched_from))


def split_source(source: Source, how: Splitting) -> Parts:
    """The reports in a source; what is cut off or damaged gives all that stands before."""
    try:
        yield from _parts(detect(source), how)
    except InputError as error:
        yield Unreadable("", str(error))
    except BROKEN as error:
        yield Unreadable("", str(broken(error)))


def _parts(detected: Detected, how: Splitting) -> Parts:
    source = detected.source
    match detected.format:
        case format if format in SINGLE:
            return iter([_single(source, SINGLE[format], how)])
        case Format.FEED:
            from rashomon.ingest.feed import FEED_LIMIT, split_feed

            return split_feed(source.read(FEED_LIMIT), fetched=how.fetched_from is not None)
        case Format.OPML:
            raise NotText("is a list of feeds; name it to rashomon add itself, and its feeds are fetched")
        case format:
            return _of_many(format, source, how)


def _single(source: Source, format: PartFormat, how: Splitting) -> Part:
    data = source.read(raw_limit(format))
    if format in {PartFormat.TEXT, PartFormat.HTML}:
        data = in_utf8(data, charset(source.content_type))
    return Part("", format, data, Metadata(url=how.fetched_from))


def _of_many(format: Format, source: Source, how: Splitting) -> Parts:
    """What holds many reports; each reader is imported when it is needed, for the sake of the libraries that it brings."""
    match format:
        case Format.MAIL:
            from rashomon.ingest.mail import split_mail

            return split_mail(source.read(MAIL_LIMIT))
        case Format.MBOX:
            from rashomon.ingest.mbox import split_mbox

            return split_mbox(source)
        case Format.WARC:
            from rashomon.ingest.warc import split_warc

            return split_warc(source)
        case Format.WACZ:
            from rashomon.ingest.wacz import split_wacz

            return split_wacz(source)
        case Format.ZIP:
            return _of_zip(source, how)
        case Format.TELEGRAM:
            from rashomon.ingest.telegram import split_telegram

            return split_telegram(source)
        case _:
            return _of_table(format, source, how.columns)


def _of_zip(source: Source, how: Splitting) -> Parts:
    from rashomon.ingest.zip import split_zip

    if how.depth == DEEPEST:
        raise TooLarge(f"is an archive in {DEEPEST} others; unpack them first")
    within = replace(how, depth=how.depth + 1)
    return split_zip(source, lambda member: split_source(member, within))


def _of_table(format: Format, source: Source, columns: Columns | None) -> Parts:
    match format:
        case Format.JSONL:
            from rashomon.ingest.jsonl import split_jsonl

            return split_jsonl(source, columns)
        case Format.JSON:
            from rashomon.ingest.json import split_json

            return split_json(source, columns)
        case Format.CSV:
            from rashomon.ingest.csv import split_csv

            return split_csv(source, columns)
        case Format.PARQUET:
            from rashomon.ingest.parquet import split_parquet

            return split_parquet(source, columns)
        case _:
            raise AssertionError(f"{format} is split nowhere")
