package made

// Dice give a sequence of numbers that looks like chance and follows from where
// it began: a counter, scattered as [SplitMix64] does it.
//
// [SplitMix64]: https://dl.acm.org/doi/10.1145/2714064.2660195
type dice uint64

// roll returns a number from 0 to n-1.
func (d *dice) roll(n int) int {
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return int((z ^ z>>31) % uint64(n))
}

// in reports whether a chance of so many in a hundred fell.
func (d *dice) in(percent int) bool { return d.roll(100) < percent }

// pick returns one of a list.
func pick[T any](d *dice, list []T) T { return list[d.roll(len(list))] }
