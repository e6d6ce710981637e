"""Teaches the encoder which questions ask the same, on the exported ways of asking, and writes its weights. See README.md beside this file."""

import json
import random
import sys

import training  # first: it says how many threads there are

import numpy as np
import torch
import torch.nn.functional as F

import base_model
import weights_file
from network import WIDTH, Network
from pieces import SEPARATOR, START, Pieces

EPOCHS, SIZE, RATE = 5, 64, 1e-4
MOST_PIECES = 62
TO_MATTER, TO_LINES, OF_LINES = 0.06, 0.07, 0.5
APART, OF_APART = 0.35, 1.0
# The rest stays the base: what learned our subject alone confuses parcels with refunds. It costs our own questions half a point to two.
LEARNED = 0.7
SHARES = (0, 0.4, 0.65, 0.82, 0.93, 1)


def encode(pieces, line):
    return [pieces.mark(START)] + pieces.of(line["words"])[:MOST_PIECES] + [pieces.mark(SEPARATOR)]


def plain(ids):
    return training.batch([(own, [0] * len(own)) for own in ids])


def directions(network, ids):
    """Where lines point, read in parts of like length."""
    order = sorted(range(len(ids)), key=lambda at: len(ids[at]))
    cuts = [int(share * len(order)) for share in SHARES]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        parts = [network.pooled(*plain([ids[at] for at in order[start:end]])) for start, end in zip(cuts, cuts[1:]) if end > start]
    return F.normalize(torch.cat(parts).float()[torch.tensor(np.argsort(order))], dim=-1)


def read(network, coded):
    """The same for many lines, in plain 32-bit numbers, nothing learned."""
    found = np.zeros((len(coded), WIDTH), np.float32)
    order = sorted(range(len(coded)), key=lambda at: len(coded[at]))
    with torch.no_grad():
        for start in range(0, len(order), 256):
            part = order[start : start + 256]
            found[part] = network.pooled(*plain([coded[at] for at in part])).numpy()
    return F.normalize(torch.tensor(found), dim=-1)


def loss_of(points, matter, middles):
    """Near the middle of its matter, near the other lines of it, in both languages; what is outside, far from all middles."""
    inside = matter >= 0
    near = points @ F.normalize(middles, dim=-1).T
    loss = F.cross_entropy(near[inside] / TO_MATTER, matter[inside])
    if not inside.all():
        loss = loss + OF_APART * F.relu(near[~inside].max(1)[0] - APART).mean()
    itself = torch.eye(len(points), dtype=torch.bool)
    likeness = F.log_softmax((points @ points.T / TO_LINES).masked_fill(itself, -1e4), 1)
    same = ((matter[:, None] == matter[None]) & ~itself).float()
    company = same.sum(1)
    of_lines = -(likeness * same).sum(1)[company > 0] / company[company > 0]
    return loss + OF_LINES * of_lines.mean()


def learn(network, coded, matter):
    """Learns the network and the middle of each matter, which only the learning needs."""
    network.eval()
    start = read(network, coded)
    middles = torch.zeros(max(matter) + 1, WIDTH)
    for at, own in enumerate(matter):
        if own >= 0:
            middles[own] += start[at]
    middles = torch.nn.Parameter(F.normalize(middles, dim=-1))
    by_matter = {}
    for at, own in enumerate(matter):
        by_matter.setdefault(own, []).append(at)

    def items():
        order = list(range(len(coded)))
        random.shuffle(order)
        for at in range(0, len(order) - SIZE, SIZE):
            chosen = order[at : at + SIZE]
            # Each has one more line of its matter in the batch, so that none is without company.
            yield chosen + [random.choice(by_matter[matter[one]]) for one in chosen if matter[one] >= 0]

    def loss(chosen):
        return loss_of(directions(network, [coded[at] for at in chosen]), torch.tensor([matter[at] for at in chosen]), middles)

    training.train(network, EPOCHS * len(coded) // (2 * SIZE), RATE, items, loss, [middles])


def between(network, words, base):
    """Takes the weights back towards the base; gives the words."""
    plain_base = Network(base, base_model.LAYERS, WIDTH).state_dict()
    for name, parameter in network.named_parameters():
        if not name.startswith(("words", "head")):
            parameter.data = LEARNED * parameter.data + (1 - LEARNED) * plain_base[name]
    return (LEARNED * words + (1 - LEARNED) * base[training.WORDS]).astype(np.float32)


def report(lines, points):
    """How often the nearest line is of the right entry, for lines that were not learned from."""
    for language in ("en", "es"):
        own = [at for at, line in enumerate(lines) if line["language"] == language and not line["outside"]]
        known = [at for at in own if lines[at]["part"] == "open"]
        for part in ("spare", "held"):
            asked = [at for at in own if lines[at]["part"] == part]
            first = three = 0
            for at, row in zip(asked, torch.topk(points[asked] @ points[known].T, 60)[1].tolist()):
                near = list(dict.fromkeys(lines[known[place]]["matter"] for place in row))[:3]
                first += near[0] == lines[at]["matter"]
                three += lines[at]["matter"] in near
            print(f"{language} {part}: {len(asked)} lines, first {first / len(asked):.3f}, among three {three / len(asked):.3f}", flush=True)


def main(export, weights):
    training.begin()
    with open(export, encoding="utf8") as file:
        lines = [json.loads(line) for line in file]
    base, vocabulary = base_model.read(base_model.fetch("."))
    pieces = Pieces(vocabulary)
    coded = [encode(pieces, line) for line in lines]
    open_at = [at for at, line in enumerate(lines) if line["part"] == "open"]
    names = sorted({lines[at]["matter"] for at in open_at if not lines[at]["outside"]})
    numbers = {name: number for number, name in enumerate(names)}
    smaller, used, number_of = training.only_used(base, (coded[at] for at in open_at))
    network = Network(smaller, base_model.LAYERS, WIDTH)
    learn(
        network,
        [[number_of[piece] for piece in coded[at]] for at in open_at],
        [-1 - at if lines[at]["outside"] else numbers[lines[at]["matter"]] for at in open_at],
    )
    words = between(network, training.all_words(base, used, network), base)
    network.head.weight.data = torch.eye(WIDTH)
    weights_file.write(weights, network, words, vocabulary, WIDTH)
    network.words = torch.nn.Embedding.from_pretrained(torch.tensor(words))
    report(lines, read(network, coded))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit("usage: train_knowledge.py EXPORTED_LINES WEIGHTS_FILE")
    main(*sys.argv[1:])
