// Whether a change is there, with a number or without. By index.
RETURN EXISTS { (:Change {id: $id}) } AS has
