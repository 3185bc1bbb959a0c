"""What mail can hold."""

# of a longer subject the rest is in no list of mail
SUBJECT = 120
