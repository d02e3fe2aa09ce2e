"""Works out moments a second time, from what domain.md says and from nothing of the product.

Standard input: {"calendars": [...], "cases": [{"moment": ..., "anchors": ...}]} as the spec beside it makes them.
Standard output: {"answers": [[from, to, firstDay, lastDay, onNonWorking]], "by": what it was worked out with}.
"""

import calendar
import json
import sys
import zoneinfo
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

try:
    import numpy
except ImportError:
    numpy = None

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
MS = timedelta(milliseconds=1)


def tables_of_zones():
    for folder in zoneinfo.TZPATH:
        for name, words in (("tzdata.zi", slice(2, 3)), ("+VERSION", slice(0, 1))):
            path = Path(folder, name)
            if path.exists():
                return "".join(path.open().readline().split()[words])
    return "of a version that is not said"


def instant_of(day, clock, zone):
    return (datetime.combine(day, clock, zoneinfo.ZoneInfo(zone)).astimezone(timezone.utc) - EPOCH) // MS


def local_of(instant, zone):
    return (EPOCH + instant * MS).astimezone(zoneinfo.ZoneInfo(zone))


def months_later(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


class Calendar:
    """Working days, by numpy where it is at hand, else day after day."""

    def __init__(self, table):
        years = [int(year) for year in table["years"]]
        days = [date(min(years), 1, 1) + timedelta(n) for n in range((max(years) - min(years) + 1) * 366)]
        off = {date.fromisoformat(day) for year in table["years"].values() for day in year}
        worked = {date.fromisoformat(day) for day in table["working"]}
        self.off = off | {day for day in days if day.isoweekday() in table["weekend"] and day not in worked}
        if numpy:
            self.busy = numpy.busdaycalendar(weekmask="1111111", holidays=sorted(self.off))

    def works(self, day):
        return bool(numpy.is_busday(day, busdaycal=self.busy)) if numpy else day not in self.off

    def plus(self, day, count):
        if numpy:
            roll = "backward" if count > 0 else "forward"
            return numpy.busday_offset(day, count, roll=roll, busdaycal=self.busy).item() if count else day
        while count:
            day += timedelta(1 if count > 0 else -1)
            if day not in self.off:
                count -= 1 if count > 0 else -1
        return day

    def moved(self, day, rule):
        if rule == "stay" or self.works(day):
            return day
        return self.plus(day, -1 if rule == "before" else 1)


def days_of(when):
    """First and last day that the announced date may turn out to be."""
    kind = when["kind"]
    if kind in ("firm", "day"):
        return [date.fromisoformat(when["on"])] * 2
    if kind == "window":
        return [date.fromisoformat(when[end]) for end in ("from", "to")]
    if kind == "quarter":
        first, count = date(when["year"], when["quarter"] * 3 - 2, 1), 3
    else:
        first, count = date.fromisoformat(when["month"] + "-01"), 1
    last = months_later(first, count) - timedelta(1)
    return [first.replace(day=21) if kind == "endOf" else first, last]


def spread(days, clocks, zone):
    return [(day, instant_of(day, clock, zone)) for day, clock in zip(days, clocks)]


def ends_of(anchor, anchors):
    """Two pairs (local day, instant): the earliest and the latest that the anchor may be."""
    seat, venue = anchors["zones"]["seat"], anchors["zones"]["venue"]
    whole_day = [time(0, 0), time(23, 59)]
    if anchor == "opening":
        when = anchors["opening"]
        clocks = [time.fromisoformat(when["time"])] * 2 if when["kind"] == "firm" else whole_day
        return spread(days_of(when), clocks, venue)
    if anchor == "midCycle":
        closed = local_of(anchors["previousClosing"], seat).date()
        return spread([closed + timedelta((day - closed).days // 2) for day in days_of(anchors["opening"])], whole_day, seat)
    if anchor == "due":
        return [(local_of(at, seat).date(), at) for at in (anchors["due"]["from"], anchors["due"]["to"])]
    at = anchors["stages"][anchor[6:]] if anchor.startswith("stage:") else anchors[anchor]
    return [(local_of(at, venue if anchor == "closing" else seat).date(), at)] * 2


def shifted(day, moment, working):
    offset = moment["offset"]
    match moment["unit"]:
        case "d":
            return day + timedelta(offset)
        case "w":
            return day + timedelta(weeks=offset)
        case "m":
            return months_later(day, offset)
        case "wd":
            return working.plus(day, offset)
        case "cd":  # as many whole days between the two as the offset says; none: the day itself
            return day + timedelta(offset + (offset > 0) - (offset < 0))


def point_of(end, moment, zone, working):
    day, at = end
    if moment["unit"] == "h":
        at += moment["offset"] * 3_600_000
        return local_of(at, zone).date(), at
    own = local_of(at, zone)
    day, clock = (day, time.fromisoformat(moment["time"])) if "time" in moment else (own.date(), own.time())
    day = working.moved(shifted(day, moment, working), moment.get("nonWorking", "stay"))
    return day, instant_of(day, clock, zone)


def working_days(moment, anchors, calendars):
    """Those of the seat, of the host where one is known, or of a calendar, by the table that stands for it here."""
    whose, others = moment.get("calendar", "seat"), anchors["calendars"]
    if whose == "seat" or (whose == "host" and "host" not in others):
        return calendars[anchors["calendar"]]
    return calendars[others.get(whose, whose)]


def answer(case, calendars):
    moment, anchors = case["moment"], case["anchors"]
    working = working_days(moment, anchors, calendars)
    zone = anchors["zones"][moment.get("zone", "seat")]
    (first, start), (last, end) = [
        point_of(end, moment, zone, working) for end in ends_of(moment["anchor"], anchors)
    ]
    flagged = not (working.works(first) and working.works(last))
    return [start, end, first.isoformat(), last.isoformat(), flagged]


def main():
    asked = json.load(sys.stdin)
    calendars = {table["name"]: Calendar(table) for table in asked["calendars"]}
    counting = f"numpy {numpy.__version__}" if numpy else "loops, as numpy is not at hand"
    by = f"Python {sys.version.split()[0]}, zones {tables_of_zones()}, working days by {counting}"
    json.dump({"answers": [answer(case, calendars) for case in asked["cases"]], "by": by}, sys.stdout)


main()
