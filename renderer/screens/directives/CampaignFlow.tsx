import { Button, Checkbox } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useApi } from '../../api/apiContext.tsx';
import { errorSentence } from '../../api/errors.ts';
import { Card } from '../../components/Card.tsx';
import { flowText } from '../../i18n/directives.vi.ts';
import { useCampaign } from '../../shell/campaignContext.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { Page } from '../../shell/Page.tsx';
import { useDone } from '../sheet/useDone.ts';
import { CitedRequests } from './CitedRequests.tsx';
import { directivePath } from './directivePaths.ts';
import type { Proposal } from './directiveTypes.ts';
import { FactProposals } from './FactProposals.tsx';
import { EMPTY_FACTS, readFacts, type FlowFacts } from './flowFacts.ts';
import classes from './Flow.module.css';
import { IndicatorProposals } from './IndicatorProposals.tsx';
import { RosterProposals } from './RosterProposals.tsx';

/** A campaign out of a stored directive: what is accepted here, and nothing else, goes into its draft. */
export function CampaignFlow({ id }: { readonly id: string }) {
  const api = useApi();
  const query = useQuery({
    queryKey: ['directiveProposal', id],
    queryFn: () => api.directive.propose({ id }),
    retry: false,
  });
  return query.data === undefined ? (
    <Page title={flowText.title}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  ) : (
    <Flow proposal={query.data} />
  );
}

function Flow({ proposal }: { readonly proposal: Proposal }) {
  const api = useApi();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { choose } = useCampaign();
  const done = useDone();
  const [facts, setFacts] = useState<FlowFacts>(EMPTY_FACTS);
  const [units, setUnits] = useState<ReadonlySet<string>>(new Set());
  const [indicators, setIndicators] = useState<ReadonlySet<string>>(new Set());
  const [hasOther, setOther] = useState(false);
  const [cited, setCited] = useState<number | null>(null);
  const [wasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const read = readFacts(facts);
  const create = async () => {
    setTried(true);
    if ('errors' in read) {
      setFailure(facts.name.trim() === '' ? flowText.nameFirst : null);
      return;
    }
    try {
      const { campaign } = await api.directive.createCampaign({
        id: proposal.id,
        ...read.facts,
        units: [...units],
        indicators: [...indicators],
        other: hasOther ? (proposal.other?.id ?? null) : null,
        cited,
      });
      await queries.invalidateQueries({ queryKey: ['campaigns'] });
      choose(campaign);
      done(flowText.created(read.facts.name));
      navigate('/dot-bao-cao');
    } catch (error) {
      setFailure(errorSentence(error));
    }
  };
  const rows = proposal.events.reduce((sum, { programme }) => sum + programme, 0);
  return (
    <Page
      title={flowText.title}
      subtitle={<span className={classes.label}>{proposal.label}</span>}
      actions={
        <>
          <Button variant="default" onClick={() => navigate(directivePath(proposal.id))}>
            {flowText.back}
          </Button>
          <Button onClick={() => void create()}>{flowText.create}</Button>
        </>
      }
    >
      <div className={classes.content}>
        {failure !== null && (
          <p role="alert" className={classes.failure}>
            {failure}
          </p>
        )}
        <Card title={flowText.paper} isRegion>
          <div className={classes.body}>
            <p>
              <b>{proposal.label}</b>
            </p>
            <p>{flowText.role[proposal.direction]}</p>
            <p className={classes.help}>
              {flowText.comesAlong(proposal.duties, proposal.events.length, rows)}
            </p>
            {proposal.other !== null && (
              <Checkbox
                label={flowText.other(proposal.other.label)}
                checked={hasOther}
                onChange={() => setOther(!hasOther)}
              />
            )}
            <CitedRequests cited={proposal.cited} chosen={cited} onChoose={setCited} />
          </div>
        </Card>
        <FactProposals
          proposal={proposal}
          facts={facts}
          errors={wasTried && 'errors' in read ? read.errors : {}}
          onChange={(patch) => setFacts((now) => ({ ...now, ...patch }))}
        />
        <RosterProposals proposal={proposal} chosen={units} onChange={setUnits} />
        <IndicatorProposals proposal={proposal} chosen={indicators} onChange={setIndicators} />
      </div>
    </Page>
  );
}
