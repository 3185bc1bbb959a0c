"""The parts of a reply as Slack's blocks, a file for each kind."""
