"""A second checker of ledger files, written from docs/spec/history.md alone. Prints OK and the tips, or the first fault."""
import hashlib
import json
import sys

FIELDS = ("committee", "kind", "subject", "sequence", "effectiveOn", "recordedAt", "by")


def digest(change):
    values = ["nghi-trinh-change-1"] + [str(change[f]) for f in FIELDS]
    values.append("+" + change["why"] if "why" in change else "-")
    values += [change["change"], change["payload"], change.get("previous", ""), change.get("witness", "")]
    hashed = hashlib.sha256()
    for value in values:
        octets = value.encode("utf-8")
        hashed.update(str(len(octets)).encode("ascii") + b":" + octets + b",")
    return hashed.hexdigest()


def main(path):
    lines = [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
    assert lines[0] == {"format": "nghi-trinh-ledger", "version": 1}, "header"
    changes = [line for line in lines[1:] if "sequence" in line]
    moments = {c["hash"]: c["recordedAt"] for c in changes}
    histories = {}
    for change in changes:
        histories.setdefault((change["committee"], change["kind"], change["subject"]), []).append(change)
    for key, history in sorted(histories.items()):
        previous = None
        for place, change in enumerate(sorted(history, key=lambda c: c["sequence"]), start=1):
            where = f"{key[1]} {key[2]} {change['sequence']}"
            if digest(change) != change["hash"]:
                return f"hash {where}"
            if change["sequence"] != place or change.get("previous") != previous:
                return f"order {where}"
            witness = change.get("witness")
            if witness is not None and not moments.get(witness, float("inf")) <= change["recordedAt"]:
                return f"witness {where}"
            previous = change["hash"]
    followed = {c.get(link) for c in changes for link in ("previous", "witness")}
    return "OK " + " ".join(sorted(set(moments) - followed))


print(main(sys.argv[1]))
