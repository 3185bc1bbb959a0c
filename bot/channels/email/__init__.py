"""Cairn by e-mail, to who is in no channel and who wants digests there."""
