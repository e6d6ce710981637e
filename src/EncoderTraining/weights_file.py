"""Writes a network as src/Encoder/EncoderWeights.cs reads it: matrices a byte a weight, one step a row."""

import re
import struct

import numpy as np

from network import INNER, WIDTH

MAGIC = 0x31434E45
MOST_PIECES = 128
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


def read(path):
    """The weights of a file by the names that a base has, with its head, and the vocabulary that was kept."""
    with open(path, "rb") as file:
        data = file.read()
    magic, layers, outputs, length = struct.unpack_from("<IIII", data)
    if magic != MAGIC:
        raise SystemExit(f"{path} holds no weights of this version")
    vocabulary = data[16 : 16 + length].decode("ascii").split("\n")
    at = 16 + length

    def floats(*shape):
        nonlocal at
        taken = np.frombuffer(data, "<f4", int(np.prod(shape)), at).reshape(shape)
        at += taken.nbytes
        return taken.copy()

    def small(rows, width):
        nonlocal at
        taken = np.frombuffer(data, np.int8, rows * width, at).reshape(rows, width)
        at += taken.nbytes
        return taken * floats(rows)[:, None]

    weights = {"embeddings.word_embeddings.weight": small(len(vocabulary), WIDTH)}
    weights["embeddings.position_embeddings.weight"] = floats(MOST_PIECES, WIDTH)
    weights["embeddings.token_type_embeddings.weight"] = floats(2, WIDTH)

    def norm(name):
        weights[name + ".weight"], weights[name + ".bias"] = floats(WIDTH), floats(WIDTH)

    def matrix(inputs, width, *names):
        rows, bias = small(len(names) * width, inputs), floats(len(names) * width)
        for number, name in enumerate(names):
            part = slice(number * width, (number + 1) * width)
            weights[name + ".weight"], weights[name + ".bias"] = rows[part], bias[part]

    norm("embeddings.LayerNorm")
    for layer in range(layers):
        own = f"encoder.layer.{layer}."
        matrix(WIDTH, WIDTH, *(own + "attention.self." + part for part in ("query", "key", "value")))
        matrix(WIDTH, WIDTH, own + "attention.output.dense")
        norm(own + "attention.output.LayerNorm")
        matrix(WIDTH, INNER, own + "intermediate.dense")
        matrix(INNER, WIDTH, own + "output.dense")
        norm(own + "output.LayerNorm")
    weights["head.weight"], weights["head.bias"] = floats(outputs, WIDTH), floats(outputs)
    return weights, vocabulary


def _array(parameter):
    return parameter.detach().numpy().astype("<f4")


def _norm(norm):
    return _array(norm.weight).tobytes() + _array(norm.bias).tobytes()


def _small(rows):
    steps = np.abs(rows).max(1) / 127
    steps[steps == 0] = 1
    small = np.clip(np.rint(rows / steps[:, None]), -127, 127).astype(np.int8)
    return small.tobytes() + steps.astype("<f4").tobytes()
