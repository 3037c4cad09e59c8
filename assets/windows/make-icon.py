#!/usr/bin/env python3
"""Writes samencanvas.ico: the drawing of src/window/icon.rs in the sizes that Windows asks for. Needs nothing but Python."""

import pathlib
import struct
import zlib

SIZES = (16, 24, 32, 48, 64, 256)
# Each pixel is the mean of so many points in both directions.
POINTS = 4
CHALLENGE = (0x15, 0x42, 0x73, 0xFF)
COLLABORATION = (0x0B, 0x6B, 0x5D, 0xFF)
PRECONDITIONS = (0x8A, 0x4B, 0x08, 0xFF)
PAPER = (0xFF, 0xFF, 0xFF, 0xFF)


def color_at(x, y):
    if (x - 20) ** 2 + (y - 20) ** 2 < 11**2:
        return CHALLENGE
    if 9 <= y < 31 and abs(x - 44) < (y - 9) * 0.55:
        return COLLABORATION
    if 9 <= x < 55 and 36 <= y < 55:
        return PRECONDITIONS
    if 2 <= x < 62 and 2 <= y < 62:
        return PAPER
    return (0, 0, 0, 0)


def pixel(column, row, size):
    steps = [(step + 0.5) / POINTS for step in range(POINTS)]
    points = [color_at((column + x) * 64 / size, (row + y) * 64 / size) for x in steps for y in steps]
    alpha = sum(point[3] for point in points)
    if alpha == 0:
        return bytes(4)
    colors = (sum(point[part] * point[3] for point in points) // alpha for part in range(3))
    return bytes([*colors, alpha // len(points)])


def png(size):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"".join(pixel(column, row, size) for column in range(size)) for row in range(size))
    head = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


pictures = [png(size) for size in SIZES]
entries, place = b"", 6 + 16 * len(SIZES)
for size, picture in zip(SIZES, pictures):
    entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
    place += len(picture)
head = struct.pack("<HHH", 0, 1, len(SIZES))
pathlib.Path(__file__).with_name("samencanvas.ico").write_bytes(head + entries + b"".join(pictures))
