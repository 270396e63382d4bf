package report

import "github.com/eujapan/digitalpartnership/council"

// chairs returns those who shared the chair of a meeting.
func chairs(all []council.Attendance) []council.Attendance {
	return attendance(all, func(r council.Role) bool { return r == council.CoChair })
}

// attended returns the others at a meeting.
func attended(all []council.Attendance) []council.Attendance {
	return attendance(all, func(r council.Role) bool { return r != council.CoChair })
}

func attendance(all []council.Attendance, in func(council.Role) bool) (list []council.Attendance) {
	for _, a := range all {
		if in(a.Role) {
			list = append(list, a)
		}
	}
	return list
}
