"""Trains the screen's reader on the exported lines and writes its weights. See README.md beside this file."""

import json
import random
import sys

import training  # first: it says how many threads there are

import numpy as np
import torch
import torch.nn.functional as F

import base_model
import weights_file
from network import Network
from pieces import FROM_BOT, FROM_MEMBER, SEPARATOR, START, Pieces

MOST_OWN, MOST_EARLIER, MOST_MESSAGES = 96, 48, 6
EPOCHS, SIZE, RATE = 4, 48, 1.5e-4
EPOCHS_ON, RATE_ON, SEEDS_ON = 0.5, 1e-4, (1, 2)
# Writers answer a dangerous line with a harmless one of the same scene, a line or two later: they are learned side by side.
TOGETHER = 4
# Lines of the writers who are held back say what the last reader had not met.
HELD_TIMES = 3
# How much it counts that danger stands above the harmless lines that look most like it.
ORDER, LEAST_APART = 0.3, 1
LEVELS, SUBJECTS = 3, 3
CATEGORIES = "overdose suicide self_harm violence abuse withdrawal medical hopeless relapse urge mixing stopping distress".split()
OUTPUTS = LEVELS + len(CATEGORIES) + SUBJECTS
CHECKED = 24
# The measured weights never see the held-back lines; the shipped ones do. Neither sees the tuning lines, which say how far its word is to be trusted.
PARTS = {"measured": ("open",), "shipped": ("open", "held")}


def encode(pieces, text, earlier):
    """The message, then what went before it, as src/Safety/Learned/MessageReader.cs lays them out."""
    own = pieces.of(text)
    if len(own) > MOST_OWN:
        own = own[: MOST_OWN // 2] + own[-MOST_OWN // 2 :]
    before = []
    for message in earlier[-MOST_MESSAGES:]:
        before.append(pieces.mark(FROM_BOT if message["bot"] else FROM_MEMBER))
        before += pieces.of(message["text"])
    before = before[-min(MOST_EARLIER, weights_file.MOST_PIECES - 2 - len(own)) :]
    return [pieces.mark(START)] + own + [pieces.mark(SEPARATOR)] + before, [0] * (len(own) + 2) + [1] * len(before)


def lessons(lines):
    """Each line after what went before it. Harmless after that is harmless alone; the other way round is not said."""
    for line in lines:
        yield line, line["earlier"]
        if line["level"] == 0 and any(not message["bot"] for message in line["earlier"]):
            yield line, []


def order_loss(page, level):
    """Each danger of a batch against its harmless lines, those most that are nearest to paging: a page is set by the worst hundredth."""
    danger, harmless = page[level >= 2], page[level == 0]
    if not len(danger) or not len(harmless):
        return 0
    share = torch.softmax(harmless.detach(), 0)
    return (F.softplus(harmless[None, :] - danger[:, None] + LEAST_APART) * share).sum(1).mean()


def goals(lines, others):
    levels = [[line["level"] > level for level in range(LEVELS)] for line in lines]
    kinds = [CATEGORIES.index(line["category"]) if line["category"] in CATEGORIES else others[line["category"]] for line in lines]
    subjects = [line["subject"] - 1 if line["level"] > 0 else -1 for line in lines]
    return torch.tensor(levels, dtype=torch.float), torch.tensor(kinds), torch.tensor(subjects)


def main(kind, export, weights, check, start=None):
    training.begin()
    with open(export, encoding="utf8") as file:
        lines = [json.loads(line) for line in file]
    base, vocabulary = weights_file.read(start) if start else base_model.read(base_model.fetch("."))
    pieces = Pieces(vocabulary)
    # What a harmless line is about is learned too, and left out of the weights file: it teaches the net to tell a story from a plan.
    names = sorted({line["category"] for line in lines} - set(CATEGORIES))
    others = {name: len(CATEGORIES) + SUBJECTS + number for number, name in enumerate(names)}
    times = {"open": 1, "held": HELD_TIMES}
    chosen = [line for part in PARTS[kind] for _ in range(times[part]) for line in lines if line["part"] == part]
    open_lines = [(line, *encode(pieces, line["text"], earlier)) for line, earlier in lessons(chosen)]
    smaller, used, number_of = training.only_used(base, (ids for _, ids, _ in open_lines))
    open_lines = [(line, [number_of[piece] for piece in ids], kinds) for line, ids, kinds in open_lines]
    print(f"{len(open_lines)} lessons, {len(used)} pieces", flush=True)

    categories = torch.tensor([LEVELS + i for i in range(len(CATEGORIES))] + [LEVELS + others[name] for name in names])
    places = {int(output) - LEVELS: at for at, output in enumerate(categories)}

    def loss_of(network, chosen):
        items = [open_lines[index] for index in chosen]
        levels, kinds, subjects = goals([line for line, _, _ in items], others)
        outputs = training.half(network, *training.batch([(ids, own) for _, ids, own in items]))
        of_kinds = torch.tensor([places[int(kind)] for kind in kinds])
        first_subject = LEVELS + len(CATEGORIES)
        level = torch.tensor([line["level"] for line, _, _ in items])
        return (
            F.binary_cross_entropy_with_logits(outputs[:, :LEVELS], levels)
            + 0.15 * F.cross_entropy(outputs[:, categories], of_kinds)
            + 0.05 * F.cross_entropy(outputs[:, first_subject : first_subject + SUBJECTS], subjects, ignore_index=-1)
            + ORDER * order_loss(outputs[:, 1], level)
        )

    def items():
        return training.batches(lambda index: len(open_lines[index][1]), len(open_lines), SIZE, TOGETHER)

    def trained(seed):
        training.begin(seed)
        network = Network(smaller, base_model.LAYERS, OUTPUTS + len(names))
        training.train(network, int(epochs * len(open_lines)) // SIZE, rate, items, lambda chosen: loss_of(network, chosen))
        return network

    epochs, rate, seeds = (EPOCHS_ON, RATE_ON, SEEDS_ON) if start else (EPOCHS, RATE, (training.SEED,))
    network = training.average([trained(seed) for seed in seeds])
    words = training.all_words(base, used, network)
    weights_file.write(weights, network, words, vocabulary, OUTPUTS)
    write_check(check, network, words, pieces, lines)
    report(kind, network, words, pieces, lines)


def scores(network, words, pieces, lines):
    """The outputs for lines after what went before them, in plain 32-bit numbers."""
    network.words = torch.nn.Embedding.from_pretrained(torch.tensor(words))
    coded = [encode(pieces, line["text"], line["earlier"]) for line in lines]
    order = sorted(range(len(lines)), key=lambda index: len(coded[index][0]))
    found = np.zeros((len(lines), OUTPUTS), np.float32)
    with torch.no_grad():
        for start in range(0, len(order), 128):
            part = order[start : start + 128]
            found[part] = network(*training.batch([coded[index] for index in part]))[:, :OUTPUTS].numpy()
    return found


def write_check(path, network, words, pieces, lines):
    """Some lines with the outputs that they must have when the weights are read again, give or take what bytes cost."""
    whole = [line for line in lines if line["part"] == "open" and len(encode(pieces, line["text"], line["earlier"])[0]) < MOST_EARLIER]
    chosen = random.sample(whole, CHECKED)
    with open(path, "w", encoding="utf8") as file:
        for line, outputs in zip(chosen, scores(network, words, pieces, chosen)):
            earlier = [[message["bot"], message["text"]] for message in line["earlier"]]
            file.write(json.dumps([line["text"], earlier, [round(float(value), 3) for value in outputs[:LEVELS]]]) + "\n")


def report(kind, network, words, pieces, lines):
    for part in {"tuning", "held"}.difference(PARTS[kind]):
        chosen = [line for line in lines if line["part"] == part]
        page = scores(network, words, pieces, chosen)[:, 1]
        level = np.array([line["level"] for line in chosen])
        harmless = np.sort(page[level == 0])
        caught = [f"{np.mean(page[level >= 2] > harmless[int(len(harmless) * (1 - share))]):.3f} at {share:.0%}" for share in (0.01, 0.02, 0.05)]
        print(part, len(chosen), "lines; caught by this alone:", ", ".join(caught))


if __name__ == "__main__":
    if len(sys.argv) not in (5, 6) or sys.argv[1] not in PARTS:
        raise SystemExit("usage: train_safety.py measured|shipped EXPORTED_LINES WEIGHTS_FILE CHECK_FILE [WEIGHTS_TO_GO_ON_FROM]")
    main(*sys.argv[1:])
