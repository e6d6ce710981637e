"""Writes a network as src/Encoder/EncoderWeights.cs reads it: matrices a byte a weight, one step a row."""

import re
import struct

import numpy as np

MAGIC = 0x31434E45
MOST_PIECES = 160
MARKS = {"[UNK]", "[CLS]", "[SEP]", "[unused1]", "[unused2]"}


def write(path, network, words, vocabulary, outputs):
    """Writes the network, a table of words for the whole vocabulary, and the first of its head's outputs.

    Of the vocabulary, only what plain lower-case words are made of is kept.
    """
    kept = [number for number, piece in enumerate(vocabulary) if piece in MARKS or re.fullmatch("(##)?[a-z0-9]+", piece)]
    pieces = "\n".join(vocabulary[number] for number in kept).encode("ascii")
    with open(path, "wb") as file:
        file.write(struct.pack("<IIII", MAGIC, len(network.layers), outputs, len(pieces)))
        file.write(pieces)
        file.write(_small(words.astype("<f4")[kept]))
        file.write(_array(network.places.weight)[:MOST_PIECES].tobytes())
        file.write(_array(network.kinds.weight).tobytes())
        file.write(_norm(network.norm))
        for layer in network.layers:
            for matrices, norm in (([layer.ask, layer.gather], layer.heard_norm), ([layer.widen, layer.narrow], layer.thought_norm)):
                for matrix in matrices:
                    file.write(_small(_array(matrix.weight)) + _array(matrix.bias).tobytes())
                file.write(_norm(norm))
        file.write(_array(network.head.weight)[:outputs].tobytes() + _array(network.head.bias)[:outputs].tobytes())


def _array(parameter):
    return parameter.detach().numpy().astype("<f4")


def _norm(norm):
    return _array(norm.weight).tobytes() + _array(norm.bias).tobytes()


def _small(rows):
    steps = np.abs(rows).max(1) / 127
    steps[steps == 0] = 1
    small = np.clip(np.rint(rows / steps[:, None]), -127, 127).astype(np.int8)
    return small.tobytes() + steps.astype("<f4").tobytes()
