"""Answering, closing or publishing a question of the queue."""

from __future__ import annotations

from actions import queue
from actions.answering import answer_question
from actions.ask import Ask
from actions.question import Question
from actions.queue_words import Wanted, wanted
from actions.reply import Button, Reply, unanswered
from actions.standards.quoting import document_source
from actions.wording import counted, day
from knowledge import models
from knowledge.articles import NotYoursError, keep_article
from knowledge.models import ANSWERED, CLOSED, OPEN
from knowledge.questions import LONGEST_ANSWER
from knowledge.search.encoder_files import EncoderUnavailableError
from knowledge.store import Store

NO_NUMBER = (
    "Which question do you mean? Please give its number, such as “answer question 12:” and then "
    "your words, “close 12, duplicate” or “keep 12 as an article”."
)
TOO_LONG = f"Your answer is too long: it may have {LONGEST_ANSWER:,} characters. Nothing was sent."
NO_LIBRARY = "I can’t make an article just now, because my library is shut. Please try again later."
REPLACED = "The earlier answer is gone then, and everyone who asked is told yours."
NOT_YOURS = "Somebody else made an article of question {number}, which you may not change."


class AnswerQuestion(Question):
    """Does with a question of the queue what its owner says."""

    intent = "answer_question"

    def answer(self, ask: Ask, store: Store) -> Reply:
        """Answer, close, show or publish the question that is meant."""
        asker = ask.turn.asker
        if asker is None or not store.questions.may_see():
            return queue.not_for_you(store)
        want = wanted(ask.text)
        number = want.number if want.number is not None else ask.slots.get("question")
        if number is None or not want.deed:
            return unanswered(NO_NUMBER, queue.SHOW_QUEUE)
        question = store.questions.to_change(number)
        if question is None:
            return queue.unknown_number(number)
        self._remembered["question"] = question.id
        match want.deed:
            case "show":
                return queue.whole(question, store)
            case "keep":
                return self._keep(question, want, store)
            case "close":
                return self._close(question, want, asker, store)
        return self._answer(question, want, asker, store)

    def _answer(
        self, question: models.Question, want: Wanted, by: models.Person, store: Store
    ) -> Reply:
        if not want.words:
            return unanswered(
                f"What is your answer to question {question.id}, {queue.quoted(question)}? Please "
                f"write “answer question {question.id}:” and then your words."
            )
        if len(want.words) > LONGEST_ANSWER:
            return unanswered(TOO_LONG)
        if question.status == ANSWERED and want.deed != "replace":
            return _already(question, want.words)
        corrects = question.status == ANSWERED
        people = answer_question(store, question, want.words, by, self.turn.now)
        return Reply(
            text=_sent(question, people, corrects=corrects),
            buttons=(
                Button(
                    label="Keep as an article", says=f"keep question {question.id} as an article"
                ),
            ),
        )

    def _close(
        self, question: models.Question, want: Wanted, by: models.Person, store: Store
    ) -> Reply:
        if question.status != OPEN:
            return _ended(question)
        store.questions.close(question, want.words, by, self.turn.now)
        why = f" ({want.words})" if want.words else ""
        return Reply(
            text=f"Question {question.id}, {queue.quoted(question)}, is closed{why}. "
            "Whoever asked it is told nothing."
        )

    def _keep(self, question: models.Question, want: Wanted, store: Store) -> Reply:
        if question.status != ANSWERED:
            return unanswered(
                f"Question {question.id}, {queue.quoted(question)}, has no answer to keep yet. "
                f"To give one, write “answer question {question.id}:” and then your words."
            )
        if self.turn.library is None:
            return unanswered(NO_LIBRARY)
        again = question.article_id is not None
        meaning = self.turn.library.meaning
        try:
            article = keep_article(store, question, want.words, self.turn.now, meaning)
        except NotYoursError:
            return unanswered(NOT_YOURS.format(number=question.id))
        except EncoderUnavailableError as error:
            return unanswered(str(error))
        return _published(question, article, again=again)


def _sent(question: models.Question, people: int, *, corrects: bool) -> str:
    """Say what becomes of an answer."""
    if not people:
        goes = "It is kept; there is nobody else to tell."
    elif corrects:
        goes = f"It replaces the earlier one, and {counted(people, 'person', 'people')} who asked "
        goes += f"{'is' if people == 1 else 'are'} told of the correction."
    else:
        goes = f"It goes to {counted(people, 'person', 'people')} who asked."
    old = " The article made of it has the earlier answer until you keep it again."
    return (
        f"Thank you. That is your answer to question {question.id}, {queue.quoted(question)}. "
        f"{goes}{old if question.article_id else ''}"
    )


def _already(question: models.Question, words: str) -> Reply:
    """Say who was quicker, and how to replace their answer."""
    by = question.answered_by.name if question.answered_by else "somebody"
    says = f"replace the answer to question {question.id}: {words}"
    fits = len(says) <= LONGEST_ANSWER
    return unanswered(
        f"Question {question.id} was answered by {by} on {queue.on(question.answered)}: "
        f"“{question.answer}” Nothing was sent. To replace that answer, and tell everyone who "
        f"asked, write “replace the answer to question {question.id}:” and then your words.",
        *((Button(label="Replace it", says=says, warning=REPLACED),) if fits else ()),
    )


def _ended(question: models.Question) -> Reply:
    by = question.answered_by.name if question.answered_by else "somebody"
    how = "closed" if question.status == CLOSED else "answered"
    return unanswered(
        f"Question {question.id} is out of the queue already: it was {how} by {by} on "
        f"{queue.on(question.answered)}."
    )


def _published(question: models.Question, article: models.Document, *, again: bool) -> Reply:
    state = "is brought up to date in" if again else "is now"
    seen = "" if article.visibility == "partnership" else " Only those who may see it can find it."
    return Reply(
        text=f"The answer to question {question.id} {state} an article, “{article.title}”: whoever "
        f"asks the same finds it. It is to be reviewed by {day(article.review_by)}.{seen}",
        sources=(document_source(article),),
    )
