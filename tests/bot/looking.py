"""Look for words in everything that a database holds, and in the files behind it."""

from pathlib import Path

from sqlalchemy import Engine, inspect, text


def traces(engine: Engine, *words: str) -> list[str]:
    """Return the table, the column and the value of everything that holds one of *words*."""
    found = []
    with engine.connect() as connection:
        for table in inspect(connection).get_table_names():
            for row in connection.execute(text(f'SELECT * FROM "{table}"')).mappings():  # noqa: S608
                found += [
                    f"{table}.{column}: {value}"
                    for column, value in row.items()
                    if any(word.casefold() in str(value).casefold() for word in words)
                ]
    return [*found, *in_files(_folder(engine), *words)]


def in_files(folder: Path | None, *words: str) -> list[str]:
    """Return the files below a folder in whose bytes one of *words* stands."""
    if folder is None:
        return []
    spelt = [spelling for word in words for spelling in (word.encode(), word.encode("utf-16-le"))]
    return [
        str(file)
        for file in folder.rglob("*")
        if file.is_file() and any(one in file.read_bytes() for one in spelt)
    ]


def _folder(engine: Engine) -> Path | None:
    """Return where SQLite has its file and the log beside it; PostgreSQL's files are not ours."""
    if engine.dialect.name != "sqlite":
        return None
    return Path(str(engine.url.database)).parent
