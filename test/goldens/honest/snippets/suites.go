// honest: a main of the tests
func TestMain(m *testing.M) {
	server := start()
	code := m.Run()
	server.Close()
	os.Exit(code)
}
// honest: a test that needs a database
func TestStore(t *testing.T) {
	if testing.Short() {
		t.Skip("needs a database")
	}
	require.NoError(t, open(t).Ping())
}
// honest: a helper that is run as a process
func TestHelperProcess(t *testing.T) {
	if os.Getenv("WANT_HELPER") != "1" {
		return
	}
	fmt.Println("ready")
	os.Exit(0)
}
