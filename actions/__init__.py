"""FLOOR 2: what Cairn does when asked, and the words that a reply is made of."""
