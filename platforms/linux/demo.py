#!/usr/bin/env python3
"""Plays one day from end to end: an office, a tablet, visits without a signal, a sync, decisions, a second sync.

Every figure in the table and in report.json is read back from the programs; nothing is written here by hand.
Exit 0 only when every step really succeeded.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from doorstep_drive import Office, Refused, Tablet, files_containing, passphrase  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
COORDINATOR, DECIDER = "Dana Example", "Robin Example"

# What the person at the office decides, by position: all lines; one line declined; returned with a question.
DECISIONS = ["approve", "decline-one", "approve", "decline-one"]
DECLINED = ("NOT_LINKED_OUTCOME", "We could not see how this helps with your outcomes. You can ask us to look again.")


def say(text):
    print(text, flush=True)


class Day:
    """The steps, each of which may be repeated after an interruption."""

    def __init__(self, bin_dir, work, visits, caseload, schemes, secrets=None, extra_env=None):
        self.work = Path(work)
        secrets = secrets or (passphrase(), passphrase())
        self.office = Office(Path(bin_dir) / "doorstep-office", self.work / "office", secrets[0], extra_env)
        self.tablet = Tablet(Path(bin_dir) / "doorstepctl", self.work / "tablet", secrets[1], extra_env)
        self.visits = [Path(v) for v in visits]
        self.caseload, self.schemes = [Path(c) for c in caseload], Path(schemes)
        self.files = {v: json.loads(v.read_text(encoding="utf-8")) for v in self.visits}

    def number(self, visit):
        return self.files[visit]["patient"]["nhsNumber"]

    # --- at the office
    def office_init(self):
        if not (self.office.data / "vault.hdr").exists():
            self.office.run("init", "--org", "5QE")

    def office_people(self):
        known = {s["name"] for s in self.office.json("staff list")}
        for name, role in ((COORDINATOR, "coordinator"), (DECIDER, "panel")):
            if name not in known:
                self.office.run("staff add", name, "--role", role)
        if not self.office.json("scheme list"):
            self.office.run("scheme add", "--file", self.schemes)

    def office_import(self):
        return [self.office.json("import", path) for path in self.caseload]

    def office_assign(self):
        for visit in self.visits:
            self.office.run("assign", "--patient", self.number(visit), "--to", COORDINATOR)

    # --- on the tablet
    def tablet_create(self):
        if not (self.tablet.vault / "vault.hdr").exists():
            self.tablet.run("create")

    def tablet_enrol(self):
        if self.tablet.json("status")["enrolled"]:
            return
        ticket = self.office.json("enrol", "--staff", COORDINATOR)["ticket"]
        self.tablet.run("enrol", ticket)

    def tablet_sync(self):
        return self.tablet.json("sync")

    def play(self, visit):
        return self.tablet.json("visit", visit)

    # --- decisions
    def decide(self, visit, how):
        plan = self.plan_at_office(visit)
        if plan.get("decision"):
            return plan
        args = ["--plan", plan["planHash"], "--approve", "--by", DECIDER]
        if how == "decline-one":
            lines = self.files[visit]["plan"]["lines"]
            ref = next((ln["ref"] for ln in reversed(lines) if ln["model"] == "direct"), lines[-1]["ref"])
            args += ["--line", f"{ref}=decline:{DECLINED[0]}:{DECLINED[1]}"]
        self.office.run("decide", *args)
        return self.plan_at_office(visit)

    def plan_at_office(self, visit):
        plans = [p for p in self.office.json("plans") if p["nhsNumber"] == self.number(visit)]
        if len(plans) != 1:
            raise RuntimeError(f"the office lists {len(plans)} plans for visit {self.files[visit]['id']}, not one")
        return plans[0]

    # --- what came out
    def visit_report(self, visit, played):
        shown = self.tablet.json("show", self.number(visit))
        version = next(v for v in shown["plans"] if v["planHash"] == played["planHash"])
        at_office = self.plan_at_office(visit)
        report = {
            "visit": self.files[visit]["id"],
            "title": self.files[visit]["title"],
            "planHash": played["planHash"],
            "agreementHash": played["agreementHash"],
            "totalsPence": played["totalsPence"],
            "schedules": played["schedules"],
            "chosenSchedules": played["chosenSchedules"],
            "expectHolds": played["expectHolds"],
            "agreement": version["agreement"],
            "delivery": version["delivery"],
            "decision": version["decision"],
            "verification": (version["decision"] or {}).get("check"),
            "verified": (version["decision"] or {}).get("verified", False),
            "purchases": shown["purchases"],
            "office": at_office,
        }
        report["problems"] = list(self.differences(report))
        return report

    def differences(self, report):
        """Where tablet and office do not say the same."""
        office = report["office"]
        if report["expectHolds"] is False:
            yield "the figures are not those the visit file expects"
        for key in ("planHash", "agreementHash", "totalsPence"):
            if report[key] != office[key]:
                yield f"{key}: tablet {report[key]}, office {office[key]}"
        if not report["verified"]:
            yield f"the decision does not verify on the tablet: {report['verification']}"
        mine = {(ln["ref"], ln["approved"], ln.get("code", ""), ln.get("reason", ""))
                for ln in (report["decision"] or {}).get("lines", [])}
        theirs = {(ln["ref"], ln["approved"], ln.get("code", ""), ln.get("reason", ""))
                  for ln in (office["decision"] or {}).get("lines", [])}
        if mine != theirs or not mine:
            yield "the decision's lines differ between tablet and office"
        bought = sorted((p["item"], p["amountPence"], p["invoice"]) for p in report["purchases"])
        counted = sorted((p["item"], p["amountPence"], p["invoice"]) for p in office["purchases"])
        if bought != counted:
            yield f"purchases: tablet {bought}, office {counted}"
        for purchase in report["purchases"]:
            if purchase["delivery"] != "atOffice":
                yield "a purchase is not at the office"
            if any(r["delivery"] != "atOffice" for r in purchase["receipts"]) or not purchase["receipts"]:
                yield "a receipt picture is not at the office"

    def markers(self):
        """Words that must not stand in clear in any file of either data folder."""
        words = {self.office.secret, self.tablet.secret}
        for content in self.files.values():
            patient, plan = content["patient"], content["plan"]
            words |= {patient["nhsNumber"], patient["family"], patient["given"], plan["contingency"][:40]}
            words |= {n["text"][:30] for n in plan["needs"]} | {ln["item"][:24] for ln in plan["lines"]}
        return sorted(w for w in words if len(w) >= 5)


def find_data(root):
    """The project's own visits and caseload, and further ones beside the checkout when they are there."""
    data = root / "tests" / "data"
    visits = sorted((data / "visits").glob("V*.json"))
    caseload = [data / "patients" / "caseload.json"]
    shared = root.parent / "shared" / "data"
    if shared.is_dir():
        visits += sorted((shared / "visits").glob("P*.json"))
        caseload += sorted((shared / "pds").glob("*.json"))
    return visits, caseload, data / "schemes.json"


def money(pence):
    return f"£{pence // 100:,}.{pence % 100:02d}"


def pictures(day, bin_dir, out):
    """Screenshots of the app on the tablet's vault, in both orientations."""
    out.mkdir(parents=True, exist_ok=True)
    for size in ("1280x800", "800x1280"):
        env = dict(day.tablet.env, QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software",
                   QML_NO_TOUCH_COMPRESSION="1")
        done = subprocess.run([str(Path(bin_dir) / "doorstep"), "--vault", str(day.tablet.vault),
                               "--screenshots", str(out), "--size", size], env=env, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=180)
        if done.returncode != 0:
            raise RuntimeError(f"screenshots {size}: {done.stderr.strip()[-800:]}")
    return sorted(str(p) for p in out.glob("*.png"))


def table(reports, office_says):
    say("")
    say(f"{'visit':<6} {'plan':<10} {'plan total':>12} {'direct':>11} {'third party':>12} {'notional':>11} "
        f"{'flat runs short':>16}  {'decision':<13} {'checked':<8} {'bought':>10}")
    for r in reports:
        totals, short = r["totalsPence"], "no"
        for schedule in r["schedules"].values():
            if schedule["flatShortfall"]:
                short = f"{money(schedule['flatShortfall']['pence'])} m{schedule['flatShortfall']['month']}"
        bought = sum(p["amountPence"] for p in r["purchases"])
        say(f"{r['visit']:<6} {r['planHash'][:8]:<10} {money(totals['plan']):>12} {money(totals['direct']):>11} "
            f"{money(totals['thirdParty']):>12} {money(totals['notional']):>11} {short:>16}  "
            f"{r['office']['state']:<13} {'yes' if r['verified'] else 'NO':<8} {money(bought):>10}")
    say("")
    for key, value in office_says:
        say(f"  {key:<22} {value}")


def play(day, args, report):
    office, tablet = day.office, day.tablet
    say("1. The office: keys, sealed database, staff, pilot schemes, patients")
    day.office_init()
    office.start()
    day.office_people()
    imports = day.office_import()
    report["imports"] = imports
    day.office_assign()
    say("2. The tablet: a new vault, enrolment with a one-time ticket, the caseload")
    day.tablet_create()
    day.tablet_enrol()
    day.tablet_sync()
    say(f"3. No signal: {len(day.visits)} visits at the doorstep (the office is switched off)")
    office.stop()
    played = {}
    for visit in day.visits:
        played[visit] = day.play(visit)
    offline = tablet.json("status")
    report["offlineStatus"] = offline
    if offline["allAtOffice"] or offline["changesWaiting"] == 0:
        raise RuntimeError("the tablet claims that the office has what it cannot have")
    say(f"   {offline['changesWaiting']} changes and {offline['picturesWaiting']} pictures wait on the tablet")
    say("4. A connection: sync, decisions line by line, sync again")
    office.start()
    day.tablet_sync()
    for index, visit in enumerate(day.visits):
        day.decide(visit, DECISIONS[index % len(DECISIONS)])
    day.tablet_sync()
    say("5. Both sides are checked")
    report["status"] = tablet.json("status")
    report["visits"] = [day.visit_report(visit, played[visit]) for visit in day.visits]
    report["tabletVerify"] = tablet.json("verify")
    report["officeVerify"] = office.json("verify")
    report["planPdfs"] = []
    (day.work / "out").mkdir(exist_ok=True)
    for visit in day.visits:
        pdf = day.work / "out" / f"plan-{day.files[visit]['id']}.pdf"
        tablet.run("export", "--pdf", pdf, day.number(visit))
        report["planPdfs"].append(str(pdf))
    found, count = files_containing([office.data, tablet.vault], day.markers())
    report["sealed"] = {"filesSearched": count, "readable": found}
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) and not args.no_app


def problems_of(report):
    for visit in report["visits"]:
        for problem in visit["problems"]:
            yield f"visit {visit['visit']}: {problem}"
    if not report["status"]["allAtOffice"]:
        yield "the tablet still has work the office has not signed for"
    if report["tabletVerify"]["problems"]:
        yield f"the tablet's check: {report['tabletVerify']['problems']}"
    if report["officeVerify"]["problems"]:
        yield f"the office's check: {report['officeVerify']['problems']}"
    if report["sealed"]["readable"]:
        yield f"readable on disk: {report['sealed']['readable']}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, help="folder of the programs")
    parser.add_argument("--work", required=True, help="folder for the data and the results; made anew")
    parser.add_argument("--no-app", action="store_true", help="screenshots even when there is a display")
    parser.add_argument("--no-screens", action="store_true", help="neither the app nor screenshots")
    parser.add_argument("--own-data", action="store_true", help="only the data that this project ships")
    args = parser.parse_args()
    started = time.monotonic()
    work = Path(args.work).resolve()
    if work.exists():
        shutil.rmtree(work)
    work.mkdir(parents=True)
    visits, caseload, schemes = find_data(ROOT)
    if args.own_data:
        visits, caseload = [v for v in visits if v.name.startswith("V")], caseload[:1]
    day, report = Day(args.bin, work, visits, caseload, schemes), {}
    problems, show_app = [], False
    try:
        show_app = play(day, args, report)
        if not show_app and not args.no_screens:
            say("6. Pictures of the app on this vault")
            report["screenshots"] = pictures(day, args.bin, work / "out" / "screens")
        problems = list(problems_of(report))
    except (Refused, RuntimeError, KeyError, StopIteration, subprocess.TimeoutExpired) as error:
        problems = [f"{type(error).__name__}: {error}"]
    finally:
        day.office.stop()
    report["problems"], report["seconds"] = problems, round(time.monotonic() - started, 1)
    (work / "report.json").write_text(json.dumps(report, indent=1, ensure_ascii=False), encoding="utf-8")
    if "visits" in report:
        table(report["visits"], [
            ("at the office", f"{report['status']['changesAtOffice']} of {report['status']['changesTotal']} changes, "
                              f"{report['status']['picturesWaiting']} pictures waiting"),
            ("sealed on disk", f"{report['sealed']['filesSearched']} files, nothing readable"
                if not report["sealed"]["readable"] else "READABLE TEXT FOUND"),
            ("tablet's vault", day.tablet.vault), ("its passphrase", day.tablet.secret),
            ("office's data", day.office.data), ("its passphrase", day.office.secret),
            ("plans and pictures", work / "out"), ("report", work / "report.json"),
            ("took", f"{report['seconds']} s"),
        ])
    for problem in problems:
        print(f"PROBLEM: {problem}", file=sys.stderr)
    if problems:
        return 1
    if show_app:
        say("\nThe app opens on this vault now; type the tablet's passphrase.")
        env = {k: v for k, v in day.tablet.env.items() if k not in ("DOORSTEP_PASSPHRASE", "QT_QPA_PLATFORM")}
        return subprocess.run([str(Path(args.bin) / "doorstep"), "--vault", str(day.tablet.vault)], env=env).returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
