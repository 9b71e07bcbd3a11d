"""The bounds of the comparison, and whether a table of medians keeps them."""


class Verdict:
    def __init__(self):
        self.lines, self.all = [], True

    def add(self, what, wanted, got, reached):
        self.lines.append(f"| {what} | {wanted} | {got} | {'reached' if reached else '**not reached**'} |")
        self.all = self.all and reached


def judge(medians, options):
    """Prints a line a bound; True when every one that could be judged is kept."""
    verdict, many, day = Verdict(), options.documents, options.day

    def faster(row, times):
        ours, peer = medians.get(row, {}).get("doorstep"), medians.get(row, {}).get("pouchdb default")
        if ours and peer:
            got = peer["wall"] / ours["wall"]
            verdict.add(f"{row}, beside PouchDB", f">= {times:.0f}x as fast", f"{got:.2f}x", got >= times)

    def below(row, name, limit, unit, scale=1.0):
        ours = medians.get(row, {}).get("doorstep")
        if ours:
            got = sum(ours[part] for part in name.split("+")) * scale
            verdict.add(f"{row}, {name}", f"<= {limit} {unit}", f"{got:.3g} {unit}", got <= limit)

    faster(f"pull {many} loopback", 2)
    faster(f"pull {many} slow", 5)
    faster(f"push {many} loopback", 1)
    faster(f"push {many} slow", 4)
    below(f"day {day}+{day} slow", "wall", 0.7, "s")
    below(f"day {day}+{day} slow", "up+down", 130, "KB", 0.001)
    below("nothing to do slow", "requests", 1, "request")
    below("nothing to do slow", "up+down", 2, "KB", 0.001)
    sizes = sorted({many, *options.growth})
    pulls = {n: medians.get(f"pull {n} loopback", {}).get("doorstep") for n in sizes}
    for n, figure in pulls.items():
        if figure:
            below(f"pull {n} loopback", "rss", 80, "MiB")
    if len(sizes) > 1 and pulls[sizes[-1]] and pulls.get(many) and sizes[-1] > many:
        # Linear: ten times the rows cost no more than ten times the CPU time of both ends, with a tenth to spare.
        cost = {n: pulls[n]["cpu_tablet"] + pulls[n]["cpu_server"] for n in (many, sizes[-1])}
        factor = cost[sizes[-1]] / cost[many] / (sizes[-1] / many)
        verdict.add(f"CPU a row, {many} to {sizes[-1]}", "<= 1.1x", f"{factor:.2f}x", factor <= 1.1)
    print("\n| bound | wanted | got | |\n|---|---|---|---|")
    print("\n".join(verdict.lines), flush=True)
    return verdict.all
