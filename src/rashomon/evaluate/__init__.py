"""Measuring the reader: claims against marked reports, and floors under the figures.

``python -m rashomon.evaluate claims FOLDER`` measures, ``python -m rashomon.evaluate floors`` checks
``evaluate/floors.json``, and ``… floors --update`` raises the floors to what is measured now.
"""
