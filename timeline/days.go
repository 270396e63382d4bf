package timeline

import "time"

// DaysTo returns how many days lie between d and o: the least and the most that
// it may be, for all the days both may stand for. They are equal for two full
// days, negative if o is before d, and both 0 if either is unknown; ok is false
// then.
func (d Date) DaysTo(o Date) (least, most int, ok bool) {
	if d.IsZero() || o.IsZero() {
		return 0, 0, false
	}
	return dayNumber(o.First()) - dayNumber(d.Last()), dayNumber(o.Last()) - dayNumber(d.First()), true
}

// dayNumber returns the number of a full day, counted in the Gregorian calendar
// from 1 January of the year 1, which is 1.
func dayNumber(d Date) int {
	years := d.Year() - 1
	n := years*365 + years/4 - years/100 + years/400 + d.Day()
	for m := 1; m < int(d.Month()); m++ {
		n += daysIn(d.Year(), time.Month(m))
	}
	return n
}
