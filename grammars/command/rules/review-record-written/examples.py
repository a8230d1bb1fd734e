# bad: from Python
with open(".git/countersign/events.jsonl", "a") as ledger:
    ledger.write('{"kind": "answered"}\n')
# bad: taken away from Python
import shutil

shutil.rmtree(".git/countersign")
# good: nearly: read only
with open(".git/countersign/events.jsonl") as ledger:
    print(sum(1 for _ in ledger))
