"""What Teams tells Cairn: a file for each kind, which reads it and answers it."""
