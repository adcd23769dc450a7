"""Who said what, who is who: quotations, speakers, people, offices, statements, stances."""
