// bad: nothing
func TestTotal(t *testing.T) {
}
// bad: a word about it
func TestTotal(t *testing.T) {
	// later
}
// bad: leaves first
func TestTotal(t *testing.T) {
	t.Skip()
	if Total(2, 3) != 5 {
		t.Fatal("wrong")
	}
}
// bad: returns first
func TestTotal(t *testing.T) {
	return
	if Total(2, 3) != 5 {
		t.Fatal("wrong")
	}
}
// bad: a constant
func TestTotal(t *testing.T) {
	Total(2, 3)
	assert.True(t, true)
}
// bad: two constants
func TestTotal(t *testing.T) {
	Total(2, 3)
	require.Equal(t, 5, 5)
}
// good: nearly: says why
func TestCard(t *testing.T) {
	t.Skip("no card on this machine, see #31")
	use(card())
}
// good: nearly: it has to compile
func TestReader(t *testing.T) {
	var _ io.Reader = (*File)(nil)
}
// good: nearly: a method of a double
func (d *double) TestTotal(t *testing.T) {
}
// good: nearly: a helper
func Testing(t *testing.T) {
}
// good: looks
func TestTotal(t *testing.T) {
	require.Equal(t, 5, Total(2, 3))
}
