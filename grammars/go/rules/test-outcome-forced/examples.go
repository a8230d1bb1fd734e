// bad: whatever they found
func TestMain(m *testing.M) {
	m.Run()
	os.Exit(0)
}
// bad: in a test
func TestTotal(t *testing.T) {
	Total(2, 3)
	os.Exit(0)
}
// bad: as it ends
func TestMain(m *testing.M) {
	defer os.Exit(0)
	m.Run()
}
// good: nearly: with what was found
func TestMain(m *testing.M) {
	os.Exit(m.Run())
}
// good: nearly: a helper process
func TestHelper(t *testing.T) {
	if os.Getenv("HELPER") == "1" {
		fmt.Println("ready")
		os.Exit(0)
	}
}
// good: nearly: a helper process by its name
func TestHelperProcess(t *testing.T) {
	if os.Getenv("HELPER") != "1" {
		return
	}
	os.Exit(0)
}
// good: a program
func main() {
	run()
	os.Exit(0)
}
