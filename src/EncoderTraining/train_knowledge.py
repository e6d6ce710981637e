"""Teaches the encoder which questions ask the same, on the exported ways of asking, and writes its weights. See README.md beside this file.

The network stays as it is; what is learned is a turn and stretch of what it says, so that lines of one entry come to lie together. That takes
a minute where training the whole network takes an hour.
"""

import json
import random
import struct
import sys

import training  # first: it says how many threads there are

import numpy as np
import torch
import torch.nn.functional as F

import base_model
import weights_file
from network import WIDTH, Network

EPOCHS, SIZE, RATE, DROPPED, TEMPERATURE = 30, 512, 2e-3, 0.1, 0.05
TRANSLATED = 0.15


def write(weights, turn):
    base, vocabulary = base_model.read(base_model.fetch("."))
    network = Network(base, base_model.LAYERS, WIDTH)
    network.head.weight.data = turn
    weights_file.write(weights, network, base[training.WORDS], vocabulary, WIDTH)


def key_of(words):
    """As src/Knowledge/Index/PhraseHash.cs."""
    found = 14695981039346656037
    for sign in words + " " if words else "":
        found = (found ^ ord(sign)) * 1099511628211 % 2**64
    return found


def vectors_of(path, lines):
    """What the encoder says of each line, from the file that the command `read` wrote."""
    with open(path, "rb") as file:
        data = file.read()
    (count,) = struct.unpack_from("<i", data)
    keys = np.frombuffer(data, "<u8", count, 4)
    rows = np.frombuffer(data, "<i4", count, 4 + 8 * count)
    block = np.frombuffer(data, np.int8, count * WIDTH, 4 + 12 * count).reshape(count, WIDTH)
    at = np.searchsorted(keys, np.array([key_of(line["words"]) for line in lines], np.uint64))
    return F.normalize(torch.tensor(block[rows[at]].astype(np.float32)), dim=-1)


def pairs(entries, open_lines):
    """Each line with another of its entry, or now and then with one in the other language. What is outside goes with itself alone."""
    found = []
    for (matter, language), own in entries.items():
        others = entries.get((matter, "es" if language == "en" else "en"))
        for at in own:
            if open_lines[at]["outside"]:
                found.append((-at - 1, at, at))
                continue
            other = random.choice(others if others and random.random() < TRANSLATED else own)
            found.append((open_lines[own[0]]["number"], at, other if other != at else random.choice(own)))
    random.shuffle(found)
    return found


def learn(lines, vectors):
    open_at = [at for at, line in enumerate(lines) if line["part"] == "open"]
    open_lines, known = [lines[at] for at in open_at], vectors[open_at]
    numbers, entries = {}, {}
    for at, line in enumerate(open_lines):
        line["number"] = numbers.setdefault(line["matter"], len(numbers))
        entries.setdefault((line["matter"], line["language"]), []).append(at)
    turn = torch.nn.Parameter(torch.eye(WIDTH))
    optimizer = torch.optim.AdamW([turn], lr=RATE, weight_decay=0)
    for epoch in range(EPOCHS):
        found = pairs(entries, open_lines)
        for group in optimizer.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        for start in range(0, len(found) - SIZE, SIZE):
            matter, one, other = (torch.tensor(part) for part in zip(*found[start : start + SIZE]))
            left, right = (F.normalize(F.dropout(known[part], DROPPED) @ turn.T, dim=-1) for part in (one, other))
            same = (matter[:, None] == matter[None]) & ~torch.eye(SIZE, dtype=torch.bool)
            likeness = (left @ right.T / TEMPERATURE).masked_fill(same, -1e4)
            wanted = torch.arange(SIZE)
            loss = (F.cross_entropy(likeness, wanted) + F.cross_entropy(likeness.T, wanted)) / 2
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
        if epoch % 10 == 9:
            print(f"round {epoch + 1} of {EPOCHS}, loss {loss.item():.3f}", flush=True)
    return turn.detach()


def report(lines, vectors, turn, parts=("spare", "held")):
    """How often the nearest line is of the right entry, for lines that were not learned from."""
    vectors = F.normalize(vectors @ turn.T, dim=-1)
    for language in ("en", "es"):
        own = [at for at, line in enumerate(lines) if line["language"] == language and not line["outside"]]
        known = [at for at in own if lines[at]["part"] == "open"]
        for part in parts:
            asked = [at for at in own if lines[at]["part"] == part]
            first = three = 0
            for at, row in zip(asked, torch.topk(vectors[asked] @ vectors[known].T, 60)[1].tolist()):
                near = list(dict.fromkeys(lines[known[place]]["matter"] for place in row))[:3]
                first += near[0] == lines[at]["matter"]
                three += lines[at]["matter"] in near
            print(f"{language} {part}: {len(asked)} lines, first {first / len(asked):.3f}, among three {three / len(asked):.3f}", flush=True)


def main(weights, export=None, read=None):
    training.begin()
    if export is None:
        return write(weights, torch.eye(WIDTH))
    with open(export, encoding="utf8") as file:
        lines = [json.loads(line) for line in file]
    vectors = vectors_of(read, lines)
    turn = learn(lines, vectors)
    report(lines, vectors, turn)
    write(weights, turn)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 4):
        raise SystemExit("usage: train_knowledge.py WEIGHTS_FILE [EXPORTED_LINES READ_LINES]")
    main(*sys.argv[1:])
