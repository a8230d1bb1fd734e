// bad: by the library
func Price(basket []Item) int {
	if testing.Testing() {
		return 42
	}
	return sum(basket)
}
// bad: by a flag
func Primes(limit int) []int {
	if flag.Lookup("test.v") != nil {
		return []int{2, 3, 5, 7}
	}
	return sieve(limit)
}
// bad: by the name of the program
func Name() string {
	if strings.HasSuffix(os.Args[0], ".test") {
		return "ann"
	}
	return lookup()
}
// good: nearly: refuses
func Delete(id string) error {
	if testing.Testing() {
		panic("never in a test")
	}
	return remove(id)
}
// good: nearly: another flag
func Level() string {
	if flag.Lookup("verbose") != nil {
		return "debug"
	}
	return "info"
}
// good: computes
func Price(basket []Item) int {
	return sum(basket)
}
