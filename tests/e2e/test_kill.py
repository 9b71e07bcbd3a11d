"""Goal: kill -9 of tablet or office at any moment loses nothing and doubles nothing.
Method: every step of a day is killed once at a random moment, then repeated; at the end both sides are compared.
The seed is printed; DOORSTEP_SEED repeats it."""
import os
import random
import threading
import time
import unittest

from support import Killed, Refused, Workplace, problems_of

KILLS_WANTED = 10


class KillNine(Workplace):
    def test_a_day_with_ten_kills(self):
        seed = int(os.environ.get("DOORSTEP_SEED", random.SystemRandom().randrange(1_000_000)))
        print(f"seed {seed}", flush=True)
        self.dice, self.kills = random.Random(seed), []
        day = self.day()
        self.step(day, "init", day.office_init, [day.office])
        self.step(day, "people", day.office_people, [day.office], serve=True)
        self.step(day, "import", day.office_import, [day.office], serve=True, server=True)
        self.step(day, "assign", day.office_assign, [day.office], serve=True, server=True)
        self.step(day, "create", day.tablet_create, [day.tablet])
        self.step(day, "enrol", day.tablet_enrol, [day.tablet], serve=True)
        self.step(day, "first sync", day.tablet_sync, [day.tablet], serve=True, server=True)
        played = {}
        for visit in day.visits:
            def play(which=visit):
                played[which] = day.play(which)
            self.step(day, f"visit {visit.stem}", play, [day.tablet])
            self.step(day, f"visit {visit.stem} again", play, [day.tablet])
        for turn in range(3):
            self.step(day, f"sync {turn}", day.tablet_sync, [day.tablet], serve=True, server=turn % 2 == 0)
        for visit in day.visits:
            self.step(day, f"decide {visit.stem}", lambda which=visit: day.decide(which, "decline-one"),
                      [day.office], serve=True, server=True)
        self.step(day, "last sync", day.tablet_sync, [day.tablet], serve=True, server=True)
        print(f"{len(self.kills)} kills: {', '.join(self.kills)}", flush=True)
        self.assertGreaterEqual(len(self.kills), KILLS_WANTED)
        day.office.ensure_running()
        report = {"visits": [day.visit_report(v, played[v]) for v in day.visits],
                  "status": day.tablet.json("status"), "tabletVerify": day.tablet.json("verify"),
                  "officeVerify": day.office.json("verify"), "sealed": {"readable": []}}
        self.assertEqual(list(problems_of(report)), [], f"seed {seed}")

    def step(self, day, name, action, programs, serve=False, server=False):
        """Once with a kill somewhere inside, then until it is done."""
        for attempt in range(6):
            if serve:
                day.office.ensure_running()
            killer = self.arm(day, name, programs, server) if attempt == 0 else None
            try:
                action()
                return
            except (Killed, Refused) as refusal:
                if attempt == 5 or (isinstance(refusal, Refused) and killer is None and attempt > 2):
                    raise
            finally:
                if killer:
                    killer.cancel()
                    killer.join()

    def arm(self, day, name, programs, server):
        victim = self.dice.choice(programs + ([day.office.server] if server else []))
        delay = self.dice.choice([0.02, 0.1, 0.3, 0.8]) * self.dice.random() + 0.01

        def strike():
            end = time.monotonic() + 3
            while time.monotonic() < end:
                process = victim if not hasattr(victim, "lock") else victim.running
                if process is not None and process.poll() is None:
                    process.kill()
                    self.kills.append(f"{name} after {delay * 1000:.0f} ms")
                    return
                time.sleep(0.002)

        timer = threading.Timer(delay, strike)
        timer.start()
        return timer


if __name__ == "__main__":
    unittest.main(verbosity=2)
