"""Run Rasa's own command line without what this pipeline never calls.

Rasa imports TensorFlow, matplotlib and a dozen chat vendors' clients to start, though it only
names their classes; that is most of the time and the memory that it takes. Here a stand-in
answers to any such name. If `config.yml` names a component that computes with TensorFlow,
everything is imported as ever.
"""

import os
import sys
import threading
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any, List, Optional, Text

STOOD_IN_FOR = {
    *("tensorflow", "tensorflow_addons", "tensorflow_hub", "tensorflow_text", "keras"),
    *("aio_pika", "aiogram", "boto3", "botocore", "confluent_kafka", "fbmessenger", "matplotlib"),
    *("mattermostwrapper", "prompt_toolkit", "pymongo", "questionary", "redis", "rocketchat_API"),
    *("sentry_sdk", "slack_sdk", "socketio", "twilio", "webexteamssdk"),
}
TIED = "CAIRN_NLU_TIED"
TOKEN = "CAIRN_NLU_TOKEN"  # noqa: S105 (the name of a variable)
NEED_IT = ("DIET", "TED", "ResponseSelector", "ConveRT", "LanguageModelFeaturizer")


class StandInType(type):
    """A class that has whatever is asked of it, down any depth."""

    def __getattr__(cls, name: Text) -> "StandInType":
        """Make up *name*, but none of the names that Python itself looks for."""
        if name.startswith("__"):
            raise AttributeError(name)
        made = StandInType(name, (StandIn,), {})
        setattr(cls, name, made)
        return made

    def __getitem__(cls, _: Any) -> "StandInType":
        """Serve in annotations."""
        return cls


class StandIn(metaclass=StandInType):
    """What a class looks like to a module that only names it."""

    def __new__(cls, *arguments: Any, **settings: Any) -> Any:
        """Leave a function that is decorated as it is."""
        if len(arguments) == 1 and callable(arguments[0]) and not settings:
            return arguments[0]
        return super().__new__(cls)

    def __init__(self, *_: Any, **__: Any) -> None:
        """Take anything."""

    def __call__(self, function: Any) -> Any:
        """Leave a function that is decorated, with settings, as it is."""
        return function


class StandInModule(ModuleType):
    """A module that has every class that is asked for."""

    def __getattr__(self, name: Text) -> StandInType:
        """Make up *name*, but none of the names that Python itself looks for."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(StandIn, name)


class StandInFinder(MetaPathFinder, Loader):
    """Finds a stand-in for each of those packages, and for whatever is inside it."""

    def find_spec(self, name: Text, path: Any = None, target: Any = None) -> Optional[ModuleSpec]:
        """Answer for those packages, and no others."""
        if name.partition(".")[0] in STOOD_IN_FOR:
            return ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Make the module."""
        return StandInModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Run nothing: there is nothing in it."""


def stand_in() -> None:
    """Have stand-ins imported from now on."""
    sys.meta_path.insert(0, StandInFinder())


def needs_tensorflow(config: Text) -> bool:
    """Tell whether the pipeline or the policies of *config* compute with TensorFlow."""
    return any(name in config for name in NEED_IT)


def end_with_parent() -> None:
    """End when standard input closes, which it does however the one who started us ended."""

    def wait() -> None:
        while os.read(0, 4096):  # not sys.stdin, whose lock would make Python abort at its end
            pass
        os._exit(0)

    threading.Thread(target=wait, daemon=True).start()


def main(arguments: List[Text]) -> None:
    """Run `rasa` with *arguments*, after the path of `config.yml`.

    The server's token comes from the environment: a command line can be read by every user.
    """
    config, *rest = arguments
    if os.environ.pop(TIED, ""):
        end_with_parent()
    if token := os.environ.pop(TOKEN, ""):
        rest.append(f"--auth-token={token}")
    if not needs_tensorflow(Path(config).read_text(encoding="utf-8")):
        stand_in()
    sys.argv = ["rasa", *rest]
    from rasa.__main__ import main as rasa

    rasa()


if __name__ == "__main__":
    main(sys.argv[1:])
