"""A folder for each way of talking to Cairn, with the same rooms in each."""
