"""Pictures as arrays of numbers, for those who look at them."""

from __future__ import annotations

from typing import Any

import numpy as np

Pixels = np.ndarray[Any, np.dtype[np.uint8]]  # rows of grey: 0 is black
Mask = np.ndarray[Any, np.dtype[np.bool_]]
