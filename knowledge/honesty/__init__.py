"""What in the register speaks against a rating: green with a missed milestone, stale, and so on."""

from knowledge.honesty.at_posting import doubts_at_posting
from knowledge.honesty.doubt import Doubt
from knowledge.honesty.for_readers import doubts

__all__ = ["Doubt", "doubts", "doubts_at_posting"]
