from knowledge.demo import WRITTEN_FOR, register
from knowledge.migrations import migrate
from knowledge.register import import_register
from knowledge.store.database import make_engine


def test_every_row_is_taken_once_and_unchanged_the_second_time(sheets, tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path / 'cairn.db'}")
    migrate(engine)
    folder = register(WRITTEN_FOR, tmp_path / "demo")

    first, second = import_register(engine, folder), import_register(engine, folder)
    engine.dispose()

    assert (first.rejected, first.unknown) == ([], [])
    assert first.created == second.unchanged == {name: len(sheets[name]) for name in sheets}
