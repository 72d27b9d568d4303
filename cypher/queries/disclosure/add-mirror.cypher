// Registers a site that copies what is public.
CREATE (:Mirror {id: $id, name: $name, contact: $contact, webhook: $webhook, position: 0, told: 0, attempts: 0})
