"""Makes the shipped encoder again: ``python -m train DATA`` (see ``train/README.md``)."""
