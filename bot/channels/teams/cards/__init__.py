"""The parts of a reply as elements of Adaptive Cards, a file for each kind."""
