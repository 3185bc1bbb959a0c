"""Updates field by field, in chat or as a form."""
