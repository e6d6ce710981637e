"""What both training scripts share: batches of like length, a learning rate that rises and falls, numbers of 16 bits inside."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import random  # noqa: E402
import time  # noqa: E402

import torch  # noqa: E402

SEED = 1
WORDS = "embeddings.word_embeddings.weight"


def begin(seed=SEED):
    """One thread and one seed, so that the same machine gives the same weights."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(seed)
    random.seed(seed)


def only_used(base, pieces_of_all):
    """A base with the words that training meets, and the new number of each: what is never met need not be carried along."""
    used = sorted({piece for pieces in pieces_of_all for piece in pieces} | {0})
    smaller = dict(base)
    smaller[WORDS] = base[WORDS][used]
    return smaller, used, {piece: number for number, piece in enumerate(used)}


def average(networks):
    """One network with the mean of each number of several that went on from the same one: it errs less than any of them."""
    with torch.no_grad():
        for numbers in zip(*(network.parameters() for network in networks)):
            numbers[0].copy_(sum(numbers) / len(numbers))
    return networks[0]


def all_words(base, used, network):
    """The table of all words: those that training met as it left them, the others as they were."""
    words = base[WORDS].copy()
    words[used] = network.words.weight.detach().numpy()
    return words


def batch(items):
    """Pieces, kinds and a mask, padded to the longest. An item is (pieces, kinds)."""
    longest = max(len(pieces) for pieces, _ in items)
    ids, kinds = (torch.zeros(len(items), longest, dtype=torch.long) for _ in range(2))
    mask = torch.zeros(len(items), longest)
    for row, (pieces, own_kinds) in enumerate(items):
        ids[row, : len(pieces)] = torch.tensor(pieces)
        kinds[row, : len(pieces)] = torch.tensor(own_kinds)
        mask[row, : len(pieces)] = 1
    return ids, kinds, mask


def batches(length_of, count, size, together=1):
    """One pass over all, in random batches of items of like length. So many items that follow each other stay together."""
    first = random.randrange(together)
    groups = [list(range(max(0, at), min(count, at + together))) for at in range(first - together, count, together)]
    groups = [group for group in groups if group]
    random.shuffle(groups)
    many = size // together
    for start in range(0, len(groups), many * 50):
        part = sorted(groups[start : start + many * 50], key=lambda group: max(map(length_of, group)))
        cut = [sum(part[at : at + many], []) for at in range(0, len(part), many)]
        random.shuffle(cut)
        yield from cut


def half(call, *inputs):
    """Runs a network in numbers of 16 bits, and gives those of 32."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        return call(*inputs).float()


def train(network, steps, rate, items, loss_of, others=()):
    """Takes steps down the loss of one batch after the other. Others are what is learned beside the network, quicker."""
    body = [p for name, p in network.named_parameters() if not name.startswith("head")]
    groups = [
        {"params": [p for p in body if p.ndim > 1], "weight_decay": 0.01, "lr": rate},
        {"params": [p for p in body if p.ndim == 1], "weight_decay": 0, "lr": rate},
        {"params": list(network.head.parameters()), "weight_decay": 0, "lr": rate * 5},
        {"params": list(others), "weight_decay": 0, "lr": rate * 20},
    ]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), foreach=True)
    base = [group["lr"] for group in optimizer.param_groups]
    network.train()
    step, running, started = 0, None, time.time()
    while step < steps:
        for chosen in items():
            if step >= steps:
                break
            share = min(1, step / (0.06 * steps)) * (1 - step / steps)
            for group, own in zip(optimizer.param_groups, base):
                group["lr"] = own * share
            loss = loss_of(chosen)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
            step += 1
            if step % 100 == 0:
                print(f"step {step} of {steps}, loss {running:.4f}, {time.time() - started:.0f} s", flush=True)
    network.eval()
