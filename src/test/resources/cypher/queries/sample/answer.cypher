// Called by a test; costs nothing.
RETURN
  // indented
  $answer AS answer, 'http://kept' AS text
