// Owns which files hold the catalogue's data: the three editions and the steps between them.
// Promises the content of the files; in the add-in's bundles scripts/loaders/packCatalogue.cjs puts their packed form in this module's place.
import data2005 from "./data/iso27001-2005.json";
import data2013 from "./data/iso27001-2013.json";
import data2022 from "./data/iso27001-2022.json";
import map2005 from "./data/map-2005-2013.json";
import map2013 from "./data/map-2013-2022.json";

export { data2005, data2013, data2022, map2005, map2013 };
