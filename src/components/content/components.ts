import Tab from "../Tab.astro";
import Tabs from "../Tabs.astro";
import Card from "./Card.astro";
import Cards from "./Cards.astro";
import ConnectorCards from "./ConnectorCards.astro";
import ErrorTable from "./ErrorTable.astro";
import Figure from "./Figure.astro";
import FileTree from "./FileTree.astro";
import ParamTable from "./ParamTable.astro";
import Since from "./Since.astro";
import Steps from "./Steps.astro";
import Until from "./Until.astro";

/** The components that pages use without an import; core's table of components says which attributes they take. */
export const components = { Card, Cards, ConnectorCards, ErrorTable, Figure, FileTree, ParamTable, Since, Steps, Tab, Tabs, Until };
