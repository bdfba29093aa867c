"""Remarks → themes (given or found), links and positions."""

from hoering.theming.theming import find_themes

__all__ = ["find_themes"]
