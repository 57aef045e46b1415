"use client";

import Link from "next/link";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useFormat } from "@/components/ui/format-context";
import { StatTile, StatTiles } from "@/components/ui/stat-tile";
import { metricDefinitions } from "@/server/domain/metric-definitions";
import type { Overview } from "@/server/services/analytics/get-overview";
import type { OverviewTrends } from "@/server/services/analytics/get-overview-trends";
import type { MoneyTile } from "@/server/services/analytics/overview-tile";
import { rowsPath } from "./rows-path";
import { TileAbout } from "./tile-about";
import { tileWords } from "./tile-words";

type OverviewTilesProps = {
  tiles: Overview["tiles"];
  /** `undefined` while they are on their way, or did not arrive. */
  trends: OverviewTrends | undefined;
};

/** The eight figures of the business, in the order in which they are asked for. */
export function OverviewTiles({ tiles, trends }: OverviewTilesProps) {
  const { settings } = useFormat();
  const path = usePublisherPath();
  return (
    <StatTiles label="Key figures">
      {tiles.map((tile) => {
        const { value, exact, change, upIs, note } = tileWords(tile, settings);
        return (
          <StatTile
            key={tile.key}
            label={metricDefinitions[tile.key].label}
            value={value}
            exact={exact}
            others={tile.unit === "money" && tile.others.length > 0 && <Others tile={tile} />}
            change={change}
            upIs={upIs}
            figures={trends?.figures[tile.key] ?? onTheirWay}
            definition={<TileAbout tile={tile} />}
            note={note}
            href={tile.value === null ? undefined : path(rowsPath(tile.rows))}
          />
        );
      })}
    </StatTiles>
  );
}

const onTheirWay: readonly number[] = [];

/** Amounts of other currencies: beside the figure, never in it. */
function Others({ tile: { others } }: { tile: MoneyTile }) {
  const { money } = useFormat();
  const path = usePublisherPath();
  return (
    <span className="flex flex-wrap gap-x-3">
      {others.map(({ value, rows }) => (
        <Link
          key={value.currency}
          href={path(rowsPath(rows))}
          className="hit-area hover:text-fg hover:underline"
        >
          + {money(value, true)}
        </Link>
      ))}
    </span>
  );
}
